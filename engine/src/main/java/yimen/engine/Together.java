package yimen.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the engine's REST interface does one by one, for many in one transaction: all of it, or with an answer of 4xx or
 * 5xx nothing. At midnight a hundred thousand deadlines are over; a commit each costs more than the rest together.
 */
@RestController
class Together {
  record Messages(String messageName, List<String> executionIds) {}
  record Completions(String workerId, List<String> taskIds) {}

  private final ProcessEngineConfigurationImpl configuration;
  private final RuntimeService runtimeService;
  private final ExternalTaskService externalTaskService;

  Together(ProcessEngineConfigurationImpl configuration, RuntimeService runtimeService, ExternalTaskService externalTaskService) {
    this.configuration = configuration;
    this.runtimeService = runtimeService;
    this.externalTaskService = externalTaskService;
  }

  @PostMapping("/together/messages")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void tell(@RequestBody Messages told) {
    inOneCommand(() -> told.executionIds().forEach(id -> runtimeService.messageEventReceived(told.messageName(), id)));
  }

  @PostMapping("/together/completions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(@RequestBody Completions done) {
    inOneCommand(() -> done.taskIds().forEach(id -> externalTaskService.complete(id, done.workerId())));
  }

  /** Commands within a command share its transaction, and the engine writes once at its end. */
  private void inOneCommand(Runnable act) {
    configuration.getCommandExecutorTxRequired().execute(context -> {
      act.run();
      return null;
    });
  }

  /** As the engine's own interface words it. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refuse(ProcessEngineException problem) {
    var answer = Map.<String, Object>of(
      "type", problem.getClass().getSimpleName(),
      "message", String.valueOf(problem.getMessage()),
      "code", problem.getCode());
    return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body(answer);
  }
}
