package yimen.engine;

import java.util.List;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Layer 3: looks at what the engine understood, so that no alias of a namespace and no rebound prefix slips by:
 * each activity's behaviour must be on the list, and nothing may listen but the engine itself.
 */
class BehaviourCheck extends AbstractBpmnParseListener {
  private final AllowList allowed;

  BehaviourCheck(AllowList allowed) {
    this.allowed = allowed;
  }

  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
    for (ProcessDefinitionEntity definition : definitions) check(definition);
  }

  private void check(ScopeImpl scope) {
    checkListeners(scope);
    for (ActivityImpl activity : scope.getActivities()) {
      var behaviour = activity.getActivityBehavior();
      if (behaviour != null && !allowed.allowsBehaviour(behaviour.getClass()))
        throw refused("Behaviour refused: " + behaviour.getClass().getSimpleName(), activity);
      if (behaviour instanceof UserTaskActivityBehavior task) checkTaskListeners(task, activity);
      activity.getOutgoingTransitions().forEach((transition) -> checkListeners((CoreModelElement) transition));
      check(activity);
    }
  }

  private void checkListeners(CoreModelElement element) {
    element.getListeners().forEach((event, listeners) -> {
      if (!element.getBuiltInListeners(event).containsAll(listeners))
        throw refused("Execution listener refused", element);
    });
    if (!element.getVariableListeners().equals(element.getBuiltInVariableListeners()))
      throw refused("Variable listener refused", element);
  }

  private void checkTaskListeners(UserTaskActivityBehavior task, ActivityImpl activity) {
    var definition = task.getTaskDefinition();
    definition.getTaskListeners().forEach((event, listeners) -> {
      var builtIn = definition.getBuiltinTaskListeners().get(event);
      if (builtIn == null || !builtIn.containsAll(listeners))
        throw refused("Task listener refused", activity);
    });
  }

  /** Becomes one of the model's parse errors, answered with 400. */
  private static BpmnParseException refused(String what, CoreModelElement element) {
    return new BpmnParseException(what + " at " + element.getId(), (Element) null);
  }
}
