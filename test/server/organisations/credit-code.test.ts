import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  checkCharacter,
  isCreditCode,
  organisationCheckCharacter
} from '../../../server/organisations/credit-code.ts'

test.each([
  // Codes of known companies, and the same with a typing error.
  ['91350100M000100Y43', true],
  ['91110000802100433B', true],
  ['91440300708461136T', true],
  ['91440300708461136S', false],
  ['91110000802100443B', false],
  ['9111000080210043B', false],
  ['91I10000802100433B', false]
])('%s fits: %s', (code, fits) => {
  expect(isCreditCode(code)).toBe(fits)
})

const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
const organisationCode = fc.string({ unit: character, minLength: 8, maxLength: 8 })

test('any single wrong character is noticed', () => {
  fc.assert(
    fc.property(organisationCode, fc.integer({ min: 0, max: 17 }), character, (code, position, wrong) => {
      const first17 = `91360500${code}${organisationCheckCharacter(code)}`
      const right = first17 + checkCharacter(first17)
      const changed = right.slice(0, position) + wrong + right.slice(position + 1)
      return isCreditCode(right) && (changed === right || !isCreditCode(changed))
    })
  )
})
