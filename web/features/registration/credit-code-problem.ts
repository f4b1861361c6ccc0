/** What can be seen without computing check digits, which the server does (GB 32100: no I, O, S, V, Z). */
export function creditCodeProblem(
  typed: string
): 'creditCodeMissing' | 'creditCodeLength' | 'creditCodeLetters' | null {
  const code = typed.trim().toUpperCase()
  if (code === '') return 'creditCodeMissing'
  if (code.length !== 18) return 'creditCodeLength'
  return /^[0-9A-HJ-NP-RT-UW-Y]{18}$/.test(code) ? null : 'creditCodeLetters'
}
