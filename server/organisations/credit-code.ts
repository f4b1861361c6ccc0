/** Characters of 统一社会信用代码 (GB 32100-2015) in the order of their values: no I O S V Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** Characters of the organisation code inside it (GB 11714): X as its check digit stands for 10. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** The last character: weights 3^i mod 31 over the first seventeen (GB 32100-2015, 4.5). */
export function checkCharacter(first17: string): string {
  let weight = 1
  let sum = 0
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31]!
}

/** The ninth of the nine characters of an organisation code: modulus 11 (GB 11714-1997). */
export function organisationCheckCharacter(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * Number.parseInt(first8[i]!, 36),
    0
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** Shape, the organisation code's own check digit at characters 9–17, and the check character at the end. */
export function isCreditCode(code: string): boolean {
  return (
    /^[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/.test(code) &&
    organisationCheckCharacter(code.slice(8, 16)) === code[16] &&
    checkCharacter(code.slice(0, 17)) === code[17]
  )
}
