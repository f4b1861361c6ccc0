package yimen.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

/**
 * FEEL reaches the fields and methods of a Java object that it does not know: of a variable with a file,
 * `x.class.name` and `x.available()` answered, one step from reflection. So a decision sees text, numbers, booleans,
 * dates, JSON and lists and maps of them; all else is null to it.
 */
class PlainFeel implements FeelEngine {
  private static final Set<Class<?>> PLAIN = Set.of(String.class, Boolean.class, Short.class, Integer.class, Long.class,
      Float.class, Double.class, BigInteger.class, BigDecimal.class, Date.class);

  private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

  @Override
  public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
    return feel.evaluateSimpleExpression(text, new PlainVariables(variables));
  }

  @Override
  public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext variables) {
    return feel.evaluateSimpleUnaryTests(text, input, new PlainVariables(variables));
  }

  private static boolean isPlain(Object value) {
    if (value == null || value instanceof SpinJsonNode || PLAIN.contains(value.getClass())) return true;
    if (value instanceof List<?> list) return list.stream().allMatch(PlainFeel::isPlain);
    if (value instanceof Map<?, ?> map) return map.values().stream().allMatch(PlainFeel::isPlain);
    return value.getClass().getPackageName().equals("java.time");
  }

  private record PlainVariables(VariableContext all) implements VariableContext {
    @Override
    public TypedValue resolve(String name) {
      TypedValue value = all.resolve(name);
      return value == null || isPlain(value.getValue()) ? value : Variables.untypedNullValue();
    }

    @Override
    public boolean containsVariable(String name) {
      return all.containsVariable(name);
    }

    @Override
    public Set<String> keySet() {
      return all.keySet();
    }
  }
}
