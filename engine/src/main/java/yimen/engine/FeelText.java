package yimen.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a decision may not say: a loop over a range filled the engine's memory and stopped it for everybody, and a
 * function may call itself. `server/release/feel-text.ts` is the same check; `test/server/release/feel-texts.json`
 * holds the cases that both must pass.
 */
final class FeelText {
  /** Strings, names in backticks and comments are stepped over. */
  private static final Pattern TOKEN = Pattern.compile(
      "\"(?:[^\"\\\\]++|\\\\.)*+\"|`[^`]*+`|/\\*.*?\\*/|//[^\\n]*+|\\b(for|some|every|function)\\b", Pattern.DOTALL);

  private FeelText() {}

  /** Why `text` is refused, or null. */
  static String refusal(String text) {
    Matcher token = TOKEN.matcher(text);
    while (token.find()) if (token.group(1) != null) return token.group(1) + " is not allowed";
    return null;
  }
}
