import { expect, test } from '@jest/globals'
import { distanceBetween, type Point } from '../../../workers/environment/distance.ts'

/** A round area of so many points, half a hundredth of a degree wide. */
const round = (longitude: number, points: number): Point[] =>
  Array.from({ length: points }, (_, index) => {
    const angle = (index / points) * 2 * Math.PI
    return [longitude + 0.005 * Math.cos(angle), 27.8 + 0.005 * Math.sin(angle)]
  })

test('finely drawn areas are compared like coarse ones', () => {
  const coarse = distanceBetween(round(114.9, 12), round(115, 12))
  const fine = distanceBetween(round(114.9, 600), round(115, 600))
  expect(Math.abs(fine - coarse)).toBeLessThan(1)
})
