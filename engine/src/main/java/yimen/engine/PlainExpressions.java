package yimen.engine;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Layer 2: expressions see variables, maps and lists; no bean, no class, no function. Every attribute that the
 * engine compiles comes through here when a model is deployed, so a bad expression is refused then.
 */
class PlainExpressions extends JuelExpressionManager {
  /**
   * `createExpression` of the engine, and the decision engine's, both end here. While a model is parsed only this
   * kind of exception becomes one of its errors (400); any other comes out as a failure of the engine (500).
   */
  @Override
  public ValueExpression createValueExpression(String text) {
    String refusal = ExpressionGrammar.refusal(text);
    if (refusal != null) throw new BpmnParseException("Expression refused: " + refusal + " in " + text, (Element) null);
    return super.createValueExpression(text);
  }

  /** The engine offers `currentUser()`, `now()` and others; none is taken. */
  @Override
  public void addFunction(String name, Method function) {}

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolver = new CompositeELResolver();
    resolver.add(new VariableScopeElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new ListELResolver(true));
    resolver.add(new MapELResolver(true));
    return resolver;
  }
}
