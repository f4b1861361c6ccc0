import { expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identify, isAlive, parseStat } from '../../../server/launch/process-identity.ts'
import { claimHome, findRunning, remember } from '../../../server/launch/running.ts'

const stat = (state: string) =>
  `4711 (a (strange) name) ${state} 1 4711 4711 0 -1 4194560 9 0 0 0 1 2 0 0 20 0 1 0 123456 1000 0`

test('a process is known by its number and the moment of its start', () => {
  expect(parseStat(stat('S'))).toEqual({ pid: 4711, started: '123456' })
})

test('a zombie counts as gone: its parent did not fetch it yet', () => {
  expect(parseStat(stat('Z'))).toBeNull()
})

test('a number that was given to another process is not ours', () => {
  const own = identify(process.pid)
  expect(own && isAlive(own)).toBe(true)
  expect(isAlive({ pid: process.pid, started: '1' })).toBe(false)
})

test('a file that a killed start left behind does not hold the home', () => {
  const home = mkdtempSync(join(tmpdir(), 'yimen-running-'))
  remember(home, 'launcher', process.pid)
  expect(findRunning(home, 'launcher')?.pid).toBe(process.pid)
  writeFileSync(join(home, 'run', 'launcher.json'), JSON.stringify({ pid: process.pid, started: '1' }))
  claimHome(home, 'http://127.0.0.1:8180')
  expect(findRunning(home, 'launcher')?.pid).toBe(process.pid)
  rmSync(home, { recursive: true })
})
