package yimen.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Sets the four layers that stop a hostile model; each stops what the others let through. It must be `preInit`:
 * afterwards the engine has made its own expression manager.
 */
@Component
class Hardening extends AbstractProcessEnginePlugin {
  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    AllowList allowed = AllowList.fromJar();
    configuration.setCustomPreDeployers(List.of(new FileCheck(allowed)));
    configuration.setExpressionManager(new PlainExpressions());
    var listeners = configuration.getCustomPostBPMNParseListeners();
    var all = listeners == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(listeners);
    all.add(new BehaviourCheck(allowed));
    configuration.setCustomPostBPMNParseListeners(all);
    var decisions = new DefaultDmnEngineConfiguration();
    decisions.setFeelEngineFactory(PlainFeel::new);
    configuration.setDmnEngineConfiguration(decisions);
    configuration.setScriptEngineResolver(new NoScripts());
  }
}
