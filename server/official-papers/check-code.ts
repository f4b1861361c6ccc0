import { randomBytes } from 'node:crypto'

/** 128 bits, unguessable, in letters that can be read from paper (Crockford's base 32). */
export function newCheckCode(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  let bits = BigInt(`0x${randomBytes(16).toString('hex')}`)
  let code = ''
  for (let i = 0; i < 26; i += 1) {
    code = alphabet[Number(bits & 31n)]! + code
    bits >>= 5n
  }
  return code
}
