import { expect, test } from '@jest/globals'
import { isAtLeast, missing, parseVersion } from '../../../server/launch/requirements.mjs'

const good = {
  node: '20.20.2',
  java: 'openjdk version "17.0.15" 2025-04-15',
  compiler: true,
  maven: 'Apache Maven 3.8.7'
}

test.each([
  ['v20.20.2', [20, 20]],
  ['openjdk version "17.0.15" 2025-04-15', [17, 0]],
  ['openjdk version "21" 2023-09-19', [21, 0]],
  ['java version "1.8.0_392"', [8, 0]],
  ['Apache Maven 3.8.7 (b89d59)', [3, 8]],
  ['no number', null]
] as const)('%s is version %j', (text, version) => {
  expect(parseVersion(text)).toEqual(version)
})

test('20.9 is older than 20.20 although 9 is more than 2', () => {
  expect(isAtLeast([20, 9], [20, 20])).toBe(false)
  expect(isAtLeast([22, 0], [20, 20])).toBe(true)
})

test('a machine that has everything gets no complaint', () => {
  expect(missing(good)).toEqual([])
})

test.each([
  [{ node: '18.19.0' }, /Node 18\.19\.0 is too old.*20\.20.*nodejs\.org/],
  [{ java: null }, /Java was not found.*apt-get install openjdk-17-jdk-headless/],
  [{ java: 'java version "1.8.0_392"' }, /1\.8\.0_392.*is too old.*Java 17/],
  [{ compiler: false }, /without its compiler/],
  [{ maven: null }, /Maven was not found.*apt-get install maven/],
  [{ maven: 'Apache Maven 3.3.9' }, /3\.3\.9 is too old/]
])('%j is answered with the cure', (lack, sentence) => {
  const complaints = missing({ ...good, ...lack })
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(sentence)
})
