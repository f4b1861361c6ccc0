import { expect, test } from '@jest/globals'
import { bigrams, searchQuery } from '../../../server/items/bigrams.ts'

test('a Chinese text is indexed by pairs of characters, codes by their words', () => {
  expect(bigrams('建设用地 ZR-XK-0007')).toEqual(['建设', '设用', '用地', '地', 'zr', 'xk', '0007'])
  expect(bigrams('M01证')).toEqual(['m01', '证'])
})

test('a search asks for every pair; one character and the start of a word are enough', () => {
  expect(searchQuery('用地许可')).toBe("'用地' & '地许' & '许可'")
  expect(searchQuery('林')).toBe("'林':*")
  expect(searchQuery('ZR-XK')).toBe("'zr':* & 'xk':*")
})

test('punctuation asks for nothing and cannot break the query', () => {
  expect(searchQuery("'):* | ")).toBeNull()
})
