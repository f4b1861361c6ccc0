package yimen.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Layer 1: sees the raw bytes before the engine parses them (parsing alone makes it instantiate form handlers) and
 * lets pass only elements, attributes and values of the list. A model that is deployed already is not read again.
 */
class FileCheck implements Deployer {
  private static final Set<String> PROSE = Set.of("textAnnotation", "annotationEntry");

  private final AllowList allowed;

  FileCheck(AllowList allowed) {
    this.allowed = allowed;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) return;
    for (ResourceEntity file : deployment.getResources().values()) check(file.getName(), file.getBytes());
  }

  private void check(String name, byte[] bytes) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    AllowList.Kind kind = allowed.kindOf(ending);
    try {
      if (kind != null) checkXml(name, bytes, kind);
      else if (ending.equals("form")) checkForm(name, new ObjectMapper().readTree(bytes));
      else throw new RefusedModel("File refused: " + name + " is not .bpmn, .dmn or .form");
    } catch (SAXException | IOException | ParserConfigurationException unreadable) {
      throw new RefusedModel("File refused: " + name + ": " + unreadable.getMessage());
    }
  }

  private void checkXml(String name, byte[] bytes, AllowList.Kind kind)
      throws SAXException, IOException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler() {
      private final Deque<String> path = new ArrayDeque<>();
      private final StringBuilder text = new StringBuilder();

      @Override
      public void startElement(String uri, String local, String qualified, Attributes attributes) {
        path.push(local);
        text.setLength(0);
        var known = kind.elements().get(fullName(uri, local));
        if (known == null) throw new RefusedModel("Element refused: " + qualified + " {" + uri + "} in " + name);
        for (int i = 0; i < attributes.getLength(); i++) {
          String attribute = fullName(attributes.getURI(i), attributes.getLocalName(i));
          if (!known.contains(attribute))
            throw new RefusedModel("Attribute refused: " + attribute + " of " + qualified + " in " + name);
          var pattern = kind.values().get(attribute);
          if (pattern != null && !pattern.matcher(attributes.getValue(i)).matches())
            throw new RefusedModel("Value refused: " + attributes.getQName(i) + "=\"" + attributes.getValue(i) + "\" in " + name);
        }
      }

      @Override
      public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
      }

      @Override
      public void endElement(String uri, String local, String qualified) {
        path.pop();
        // What stands in an annotation is prose, and a process has its expressions checked when they are compiled.
        boolean evaluated = kind == allowed.kindOf("dmn") && local.equals("text") && !PROSE.contains(path.peek());
        String refusal = evaluated ? FeelText.refusal(text.toString()) : null;
        if (refusal != null) throw new RefusedModel("Expression refused: " + refusal + " in " + text + " in " + name);
      }

      @Override
      public void processingInstruction(String target, String text) {
        throw new RefusedModel("Processing instruction refused: " + target + " in " + name);
      }
    });
  }

  /** The engine only stores a form; what it holds is shown in a browser, so no foreign markup and no frames. */
  private void checkForm(String name, JsonNode node) {
    if (node.isObject() && node.has("components")) {
      for (JsonNode component : node.get("components")) {
        String type = component.path("type").asText();
        if (!allowed.allowsFormComponent(type)) throw new RefusedModel("Form component refused: " + type + " in " + name);
        checkForm(name, component);
      }
    } else if (!node.has("type")) throw new RefusedModel("Form refused: " + name + " has no components");
  }

  private static String fullName(String uri, String local) {
    return uri == null || uri.isEmpty() ? local : "{" + uri + "}" + local;
  }
}
