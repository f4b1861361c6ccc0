import { hash, verify } from '@node-rs/argon2'
import { PasswordTooSimple } from '../errors.ts'
import { PASSWORD_MIN_LENGTH } from './schema.ts'

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane; about 25 ms here. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let decoy: Promise<string> | undefined

/** Takes the same time whether the account exists or not: without a hash a decoy is checked and refused. */
export async function isPassword(
  passwordHash: string | null | undefined,
  password: string
): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const fits = await verify(passwordHash ?? (await decoy), password)
  return fits && Boolean(passwordHash)
}

/** Letters and digits, not the user name: the length is what the schema asks for. */
export function assertGoodPassword(password: string, username: string): void {
  const good =
    password.length >= PASSWORD_MIN_LENGTH &&
    /\p{L}/u.test(password) &&
    /\d/.test(password) &&
    !password.toLowerCase().includes(username.toLowerCase())
  if (!good) throw new PasswordTooSimple()
}
