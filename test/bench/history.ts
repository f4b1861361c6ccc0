import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const directory = fileURLToPath(new URL('.', import.meta.url))
const file = join(directory, 'history.jsonl')

export interface Result {
  suite: string
  ratios: Record<string, number>
  figures: Record<string, number | string>
  machine: string
  commit: string
}
type Recorded = Result & { at: string }

export function record(result: Result): void {
  appendFileSync(file, `${JSON.stringify({ ...result, at: new Date().toISOString() })}\n`)
}

/** A picture (SVG) for each ratio, oldest run left; answers their paths. */
export function drawHistory(from = file, into = join(directory, 'report')): string[] {
  const lines = existsSync(from) ? readFileSync(from, 'utf8').split('\n').filter(Boolean) : []
  const runs = lines.map((line) => JSON.parse(line) as Recorded)
  mkdirSync(into, { recursive: true })
  const names = new Map(
    runs.flatMap(({ suite, ratios }) =>
      Object.keys(ratios).map((name) => [`${suite}-${name}`, { suite, name }])
    )
  )
  return [...names].map(([key, { suite, name }]) => {
    const own = runs.filter((run) => run.suite === suite && run.ratios[name] !== undefined)
    const path = join(into, `${key}.svg`)
    const points = own.map(({ ratios, commit, at }) => ({ value: ratios[name]!, commit, at }))
    writeFileSync(path, draw(`${suite}: ${name}`, points))
    return path
  })
}

interface Point {
  value: number
  commit: string
  at: string
}

const WIDTH = 900
const HEIGHT = 320
const LEFT = 60
const BOTTOM = 60

function draw(title: string, points: Point[]): string {
  const top = Math.max(...points.map(({ value }) => value)) * 1.15 || 1
  const x = (index: number) => LEFT + ((index + 0.5) / points.length) * (WIDTH - LEFT - 20)
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - 50)
  const line = points.map(({ value }, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const value = top * share
    return `<line x1="${LEFT}" x2="${WIDTH - 20}" y1="${y(value)}" y2="${y(value)}" stroke="#e3e8ec"/><text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${value.toFixed(2)}</text>`
  })
  const dots = points.map(
    ({ value, commit, at }, index) =>
      `<circle cx="${x(index)}" cy="${y(value)}" r="4" fill="#0b5d66"><title>${value} · ${commit} · ${at}</title></circle>` +
      `<text x="${x(index)}" y="${y(value) - 10}" text-anchor="middle">${value.toFixed(2)}</text>` +
      `<text x="${x(index)}" y="${HEIGHT - 34}" text-anchor="middle">${commit}</text>` +
      `<text x="${x(index)}" y="${HEIGHT - 18}" text-anchor="middle">${at.slice(0, 10)}</text>`
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#17212b">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<text x="${LEFT}" y="26" font-size="16" font-weight="600">${title}</text>
${grid.join('\n')}
<polyline points="${line}" fill="none" stroke="#12a3ab" stroke-width="2"/>
${dots.join('\n')}
</svg>
`
}
