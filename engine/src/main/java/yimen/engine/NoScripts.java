package yimen.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Layer 4: there is no script engine, whatever a model asks for. */
class NoScripts implements ScriptEngineResolver {
  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw new RefusedModel("Scripts are not run by this engine");
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    throw new RefusedModel("Scripts are not run by this engine");
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    throw new RefusedModel("Scripts are not run by this engine: " + language);
  }
}
