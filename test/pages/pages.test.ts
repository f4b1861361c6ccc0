import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { nameOf, pagesToLook } from './pages.ts'

const web = join(import.meta.dirname, '../../web')
const routesOf = (source: string) =>
  [...source.matchAll(/\bpage\(\s*'([^']+)'/g)].map(([, path = '']) => path)

/** Pages of the administration stand as children of /admin. */
function readRoutes(): string[] {
  const [staff = '', admin = ''] = readFileSync(join(web, 'staff-routes.tsx'), 'utf8').split("page('admin'")
  const top = [...routesOf(readFileSync(join(web, 'routes.tsx'), 'utf8')), ...routesOf(staff)]
  return [...top, ...routesOf(admin).map((path) => `admin/${path}`)].map(
    (path) => `/${path.replace(/^\//, '')}`
  )
}

test('every page is looked at, and nothing is looked at that is no page', () => {
  const known = new Set(pagesToLook.map(({ route }) => route))
  const routes = readRoutes()
  expect(routes.filter((route) => !known.has(route))).toEqual([])
  expect([...known].filter((route) => route !== '*' && !routes.includes(route))).toEqual([])
})

test('no two pages share a name', () => {
  const names = pagesToLook.map(nameOf)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
