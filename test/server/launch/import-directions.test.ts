import { expect, test } from '@jest/globals'
import { relativeImports, wrongDirection } from '../../../server/launch/import-directions.mjs'

test.each([
  ['migrations/0100_a.ts', 'server/db.ts'],
  ['workflows/topics.ts', 'server/db.ts'],
  ['workers/land/check-parcel.ts', 'server/db.ts'],
  ['server/tasks/store.ts', 'workers/land/check-parcel.ts'],
  ['server/tasks/store.ts', 'web/api.ts'],
  ['web/api.ts', 'server/db.ts'],
  ['web/api.ts', 'workflows/topics.ts'],
  ['web/components/days.tsx', 'web/features/desk/inbox/inbox-page.tsx'],
  ['web/features/desk/inbox/inbox-page.tsx', 'web/features/filing/steps.ts'],
  ['server/tasks/store.ts', 'test/support/app.ts']
])('%s may not import %s', (file, target) => {
  expect(wrongDirection(file, target)).toContain(`${file} imports ${target}: `)
})

test.each([
  ['workers/land/check-parcel.ts', 'workflows/findings.ts'],
  ['server/platform-topics/open-cases.ts', 'workers/worker.ts'],
  ['web/features/desk/inbox/inbox-page.tsx', 'server/inbox/schema.ts'],
  ['web/features/desk/inbox/inbox-page.tsx', 'web/components/days.tsx'],
  ['test/support/app.ts', 'server/app.ts']
])('%s may import %s', (file, target) => {
  expect(wrongDirection(file, target)).toBeNull()
})

test('imports are found in each of their forms', () => {
  const source = `import a from '../a.ts'\nimport './b.css'\nexport * from './c.ts'\nawait import('./d.ts')\nimport knex from 'knex'\nimport {\n  e\n} from './e.ts'`
  expect(relativeImports(source)).toEqual(['../a.ts', './b.css', './c.ts', './d.ts', './e.ts'])
})
