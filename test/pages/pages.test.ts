import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { nameOf, pagesToLook } from './pages.ts'

const web = join(import.meta.dirname, '../../web')
const routesOf = (source: string) =>
  [...source.matchAll(/\bpage\(\s*'([^']+)'/g)].map(([, path = '']) => path)

/** A page with children (`...page('admin', …), children: […]`) is only their frame. */
function readRoutes(): string[] {
  const source =
    readFileSync(join(web, 'routes.tsx'), 'utf8') + readFileSync(join(web, 'staff-routes.tsx'), 'utf8')
  const families = [...source.matchAll(/\.\.\.page\('([^']+)'[\s\S]*?children: \[([\s\S]*?)\n {4}\]/g)]
  const children = families.flatMap(([, frame, list = '']) =>
    routesOf(list).map((path) => `${frame}/${path}`)
  )
  const top = routesOf(families.reduce((rest, [family]) => rest.replace(family, ''), source))
  return [...top, ...children].map((path) => `/${path.replace(/^\//, '')}`)
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
