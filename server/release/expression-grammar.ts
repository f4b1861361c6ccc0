/**
 * What may stand between `${` and `}`: dotted names, literals, arithmetic, comparison, boolean and `? :` operators,
 * `empty` and parentheses for grouping. No bracket, no call. The engine's `ExpressionGrammar.java` is the same
 * grammar; `test/server/release/expressions.json` holds the cases that both must pass.
 */

/** A mistake worth a refusal in itself: the engine's parser recurses. */
const LONGEST = 1000
const TOKEN =
  /[ \t\n\v\f\r]*(?:(?<number>\d+(?:\.\d+)?)|(?<string>'[^'\\]*'|"[^"\\]*")|(?<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(?<operator>&&|\|\||==|!=|<=|>=|[-+*/%<>!?:()}]))/y
const BINARY = new Set('+ - * / % == != < > <= >= && || div mod eq ne lt gt le ge and or'.split(' '))
const UNARY = new Set(['-', '!', 'not', 'empty'])
const NO_NAMES = new Set('div mod eq ne lt gt le ge and or not empty instanceof class'.split(' '))

/** Why `text` is refused, or null when it is plain text or plain expressions. */
export function expressionRefusal(text: string): string | null {
  if (text.includes('#{')) return '#{ is not allowed'
  let start = text.indexOf('${')
  if (start < 0) return null
  if (text.length > LONGEST) return `longer than ${LONGEST} characters`
  if (text.includes('\\')) return '\\ is not allowed'
  try {
    while (start >= 0) start = text.indexOf('${', readToBrace(text, start + 2))
    return null
  } catch (error) {
    if (error instanceof NotPlain) return error.message
    throw error
  }
}

class NotPlain extends Error {}

interface Token {
  kind: 'value' | 'word' | 'operator'
  text: string
}

/** Reads one expression from `start`; answers where it ended, after its brace. */
function readToBrace(text: string, start: number): number {
  let next = start
  let token = advance()

  function advance(): Token | null {
    TOKEN.lastIndex = next
    const { number, string, name, operator } = TOKEN.exec(text)?.groups ?? {}
    const found = number ?? string ?? name ?? operator
    if (found === undefined) return null
    next = TOKEN.lastIndex
    return { kind: operator !== undefined ? 'operator' : name !== undefined ? 'word' : 'value', text: found }
  }
  // Strings are values, so '"and"' is no operator.
  const is = (words: ReadonlySet<string>) => token !== null && token.kind !== 'value' && words.has(token.text)
  const isOperator = (text: string) => token?.kind === 'operator' && token.text === text

  function expect(wanted: string) {
    if (!isOperator(wanted)) throw new NotPlain(`${wanted} is missing near position ${next}`)
    token = advance()
  }

  function expression() {
    operand()
    while (is(BINARY)) {
      token = advance()
      operand()
    }
    if (!isOperator('?')) return
    token = advance()
    expression()
    expect(':')
    expression()
  }

  function operand() {
    while (is(UNARY)) token = advance()
    if (isOperator('(')) {
      token = advance()
      expression()
      expect(')')
      return
    }
    if (!token || token.kind === 'operator') throw new NotPlain(`a value is missing near position ${next}`)
    const wrong = token.kind === 'word' && token.text.split('.').find((part) => NO_NAMES.has(part))
    if (wrong) throw new NotPlain(`${wrong} is not a name`)
    token = advance()
  }

  expression()
  if (!isOperator('}')) throw new NotPlain(`not a plain expression near position ${next}`)
  return next
}
