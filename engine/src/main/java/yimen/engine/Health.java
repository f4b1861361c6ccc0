package yimen.engine;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to the launcher, without a secret, that the engine and its database answer. */
@RestController
class Health {
  private static final String VERSION = ProcessEngine.class.getPackage().getImplementationVersion();

  private final ManagementService managementService;

  Health(ManagementService managementService) {
    this.managementService = managementService;
  }

  @GetMapping("/health")
  Map<String, String> health() {
    managementService.getProperties();
    return Map.of("status", "UP", "version", VERSION);
  }
}
