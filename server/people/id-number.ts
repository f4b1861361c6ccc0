import { createHmac } from 'node:crypto'

/** 居民身份证 (GB 11643): weights 2^(17-i) mod 11 over the first seventeen. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** Shape, a date of birth that there was, and the check character. */
export function isIdNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  const born = new Date(Date.UTC(year!, month! - 1, day))
  const real =
    born.getUTCFullYear() === year && born.getUTCMonth() === month! - 1 && born.getUTCDate() === day
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return real && year! >= 1850 && number[17] === CHECK_CHARACTERS[sum % 11]
}

/** 3605**********1234; of a short number only the ends. */
export function maskIdNumber(number: string): string {
  const ends = number.length > 10 ? 4 : 1
  return number.slice(0, ends) + '*'.repeat(Math.max(0, number.length - 2 * ends)) + number.slice(-ends)
}

/** Under which a number is found again; without the key nobody tries all there are. */
export function hmacIdNumber(key: string, number: string): string {
  return createHmac('sha256', key).update(number).digest('hex')
}
