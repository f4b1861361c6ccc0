package yimen.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * `workflows/allowed.json` as it was packaged: what a model may hold. Names are kept as `{namespace URI}local`,
 * because a prefix means nothing; an attribute without a namespace is its local name alone.
 */
class AllowList {
  /** One kind of XML file: element → its attributes, and the values that some attributes must have. */
  record Kind(Map<String, Set<String>> elements, Map<String, Pattern> values) {}

  private static final String BEHAVIOURS = "org.camunda.bpm.engine.impl.bpmn.behavior.";

  private final JsonNode json;
  private final Set<String> behaviours;
  private final Set<String> formComponents;
  private final Map<String, Kind> kinds;

  private AllowList(JsonNode json) {
    this.json = json;
    behaviours = strings(json.get("behaviours"));
    formComponents = strings(json.get("formComponents"));
    kinds = Map.of("bpmn", kind(json.get("bpmn")), "dmn", kind(json.get("dmn")));
  }

  static AllowList fromJar() {
    try (InputStream stream = AllowList.class.getResourceAsStream("/allowed.json")) {
      return new AllowList(new ObjectMapper().readTree(stream));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean allowsBehaviour(Class<?> behaviour) {
    return behaviour.getName().equals(BEHAVIOURS + behaviour.getSimpleName()) && behaviours.contains(behaviour.getSimpleName());
  }

  boolean allowsFormComponent(String type) {
    return formComponents.contains(type);
  }

  /** The list for files that end so, or null when it is not a kind of XML that is deployed. */
  Kind kindOf(String ending) {
    return kinds.get(ending);
  }

  private Kind kind(JsonNode list) {
    Map<String, Set<String>> elements = new HashMap<>();
    list.get("elements").properties().forEach((entry) -> elements.put(fullName(entry.getKey()), attributes(list, entry.getValue())));
    Map<String, Pattern> values = new HashMap<>();
    list.get("values").properties().forEach((entry) -> values.put(fullName(entry.getKey()), Pattern.compile(entry.getValue().asText())));
    return new Kind(elements, values);
  }

  /** `+activity` stands for the group of attributes of that name. */
  private Set<String> attributes(JsonNode list, JsonNode names) {
    Set<String> all = new HashSet<>();
    for (String name : strings(names)) {
      if (name.startsWith("+")) all.addAll(attributes(list, list.get("groups").get(name.substring(1))));
      else all.add(fullName(name));
    }
    return all;
  }

  private String fullName(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? name : "{" + json.get("namespaces").get(name.substring(0, colon)).asText() + "}" + name.substring(colon + 1);
  }

  private static Set<String> strings(JsonNode array) {
    Set<String> strings = new HashSet<>();
    array.forEach((item) -> strings.add(item.asText()));
    return strings;
  }
}
