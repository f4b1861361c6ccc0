import { expect, test } from '@jest/globals'
import { hmacIdNumber, isIdNumber, maskIdNumber } from '../../../server/people/id-number.ts'

/** The example of GB 11643-1999 itself. */
const STANDARD = '11010519491231002X'

test('an identity card number has its check character and a day of birth that there was', () => {
  expect(isIdNumber(STANDARD)).toBe(true)
  expect(isIdNumber('440524188001010014')).toBe(true)
  expect(isIdNumber('110105194912310021')).toBe(false)
  expect(isIdNumber('11010519491231002x')).toBe(false)
  // 30 February, with a check character that fits.
  const impossible = [...'0123456789X'].map((check) => `11010519490230002${check}`)
  expect(impossible.filter(isIdNumber)).toEqual([])
})

test('what is shown keeps the ends alone, and a number is found again only with the key', () => {
  expect(maskIdNumber(STANDARD)).toBe('1101**********002X')
  expect(maskIdNumber('E1234567')).toBe('E******7')
  expect(hmacIdNumber('a', STANDARD)).toBe(hmacIdNumber('a', STANDARD))
  expect(hmacIdNumber('a', STANDARD)).not.toBe(hmacIdNumber('b', STANDARD))
})
