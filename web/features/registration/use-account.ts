import { useState } from 'react'
import { Username } from '../../../server/sessions/schema.ts'
import { passwordIsWeak } from '../../password-is-weak.ts'

export interface AccountTyped {
  username: string
  password: string
  name: string
  phone: string
  email: string
}

export interface AccountProblems {
  username: boolean
  password: boolean
  name: boolean
  phone: boolean
  email: boolean
}

const USERNAME = new RegExp((Username as { pattern?: string }).pattern ?? '.*')

export function useAccount() {
  const [typed, setTyped] = useState<AccountTyped>({
    username: '',
    password: '',
    name: '',
    phone: '',
    email: ''
  })
  const { username, password, name, phone, email } = typed
  const problems: AccountProblems = {
    username: username.length < 3 || !USERNAME.test(username),
    password: passwordIsWeak(password, username),
    name: name.trim() === '',
    phone: !/^[0-9+() -]*$/.test(phone.trim()),
    email: email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
  }
  return {
    typed,
    set: (part: Partial<AccountTyped>) => setTyped((before) => ({ ...before, ...part })),
    problems,
    hasProblem: Object.values(problems).some(Boolean)
  }
}
export type Account = ReturnType<typeof useAccount>

/** Empty telephone and address are left out. */
export function readAccount({ username, password, name, phone, email }: AccountTyped) {
  return {
    username,
    password,
    name: name.trim(),
    ...(phone.trim() ? { phone: phone.trim() } : {}),
    ...(email.trim() ? { email: email.trim() } : {})
  }
}
