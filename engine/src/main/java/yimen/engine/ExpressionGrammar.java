package yimen.engine;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand between `${` and `}`: dotted names, literals, arithmetic, comparison, boolean and `? :` operators,
 * `empty` and parentheses for grouping. No bracket, no call. `server/release/expression-grammar.ts` is the same
 * grammar; `test/server/release/expressions.json` holds the cases that both must pass.
 */
final class ExpressionGrammar {
  /** A mistake worth a refusal in itself: the engine's parser recurses. */
  private static final int LONGEST = 1000;
  private static final Pattern TOKEN = Pattern.compile(
      "\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<string>'[^'\\\\]*'|\"[^\"\\\\]*\")|(?<name>[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)"
          + "|(?<operator>&&|\\|\\||==|!=|<=|>=|[-+*/%<>!?:()}]))");
  private static final Set<String> BINARY = Set.of("+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=", ">=", "&&", "||",
      "div", "mod", "eq", "ne", "lt", "gt", "le", "ge", "and", "or");
  private static final Set<String> UNARY = Set.of("-", "!", "not", "empty");
  private static final Set<String> NO_NAMES = Set.of("div", "mod", "eq", "ne", "lt", "gt", "le", "ge", "and", "or", "not",
      "empty", "instanceof", "class");

  private final Matcher tokens;
  private final int end;
  private String token;
  private boolean operand;
  private int next;

  private ExpressionGrammar(String text, int start) {
    tokens = TOKEN.matcher(text);
    end = text.length();
    next = start;
    advance();
  }

  /** Why `text` is refused, or null when it is plain text or plain expressions. */
  static String refusal(String text) {
    if (text.contains("#{")) return "#{ is not allowed";
    int start = text.indexOf("${");
    if (start < 0) return null;
    if (text.length() > LONGEST) return "longer than " + LONGEST + " characters";
    if (text.contains("\\")) return "\\ is not allowed";
    try {
      while (start >= 0) start = text.indexOf("${", new ExpressionGrammar(text, start + 2).readToBrace());
      return null;
    } catch (NotPlain reason) {
      return reason.getMessage();
    }
  }

  private int readToBrace() {
    expression();
    if (!"}".equals(token) || operand) throw new NotPlain("not a plain expression near position " + next);
    return next;
  }

  private void expression() {
    operand();
    while (token != null && !isString() && BINARY.contains(token)) {
      advance();
      operand();
    }
    if (!"?".equals(token)) return;
    advance();
    expression();
    expect(":");
    expression();
  }

  private void operand() {
    while (token != null && !isString() && UNARY.contains(token)) advance();
    if ("(".equals(token)) {
      advance();
      expression();
      expect(")");
    } else {
      if (!operand) throw new NotPlain("a value is missing near position " + next);
      if (!isString())
        for (String part : token.split("\\."))
          if (NO_NAMES.contains(part)) throw new NotPlain(part + " is not a name");
      advance();
    }
  }

  private void expect(String wanted) {
    if (operand || !wanted.equals(token)) throw new NotPlain(wanted + " is missing near position " + next);
    advance();
  }

  private boolean isString() {
    return token.startsWith("'") || token.startsWith("\"");
  }

  private void advance() {
    if (next < end && tokens.region(next, end).lookingAt()) {
      token = tokens.group().trim();
      operand = tokens.group("operator") == null;
      next = tokens.end();
    } else {
      token = null;
      operand = false;
    }
  }

  private static final class NotPlain extends RuntimeException {
    NotPlain(String reason) {
      super(reason, null, false, false);
    }
  }
}
