package yimen.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** A model that may not run here. The REST interface answers it with 400, this code and the sentence. */
class RefusedModel extends BadUserRequestException {
  /** The engine leaves codes from 20000 to its users. */
  static final int CODE = 20001;

  RefusedModel(String sentence) {
    super(sentence);
    setCode(CODE);
  }
}
