/** Strings, names in backticks and comments are stepped over. */
const TOKEN = /"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*.*?\*\/|\/\/[^\n]*|\b(for|some|every|function)\b/gs

/**
 * Why a FEEL text is refused, or null: a loop over a range filled the engine's memory and stopped it for everybody,
 * and a function may call itself. `FeelText.java` is the same check.
 */
export function feelRefusal(text: string): string | null {
  for (const [, word] of text.matchAll(TOKEN)) if (word) return `${word} is not allowed`
  return null
}
