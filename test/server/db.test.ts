import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('nobody plucks a column of two words: knex looks for its camelCase name in rows that have the other one', () => {
  const plucked = ['server', 'workers', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap(
        (name) => readFileSync(join(root, folder, name), 'utf8').match(/\.pluck\('[^']*[A-Z][^']*'\)/g) ?? []
      )
  )
  expect(plucked).toEqual([])
})
