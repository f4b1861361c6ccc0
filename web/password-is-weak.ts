import { PASSWORD_MIN_LENGTH } from '../server/sessions/schema.ts'

/** The rule of server/sessions/passwords.ts, asked while one types; the server has the last word. */
export function passwordIsWeak(password: string, username: string): boolean {
  return (
    password.length < PASSWORD_MIN_LENGTH ||
    !/\p{L}/u.test(password) ||
    !/\d/.test(password) ||
    (username.length > 2 && password.toLowerCase().includes(username.toLowerCase()))
  )
}
