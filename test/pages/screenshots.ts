import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser } from '../support/browser.ts'
import { describeInteractions, type Interaction } from './interactions.ts'
import { clickAround } from './click-around.ts'
import { LOOK_NAMES, photographPages, writeContactSheet, type Picture } from './photograph.ts'
import { asItIs, WORLDS, type WorldName } from './worlds.ts'

/**
 * `npm run screenshots [-- --out FOLDER --only WORD --worlds empty,single,crowded --looks 390]`: pictures of every page at all
 * sizes, of a Yimen of its own that is empty, has one project, or the whole sample city; with a contact sheet. Says
 * what sticks out of a page, what its console complains of, and how long clicks took by the browser's own timing.
 * With `--of http://…` of a Yimen that runs already, whose sample people have the sample password.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    only: { type: 'string', default: '' },
    of: { type: 'string' },
    looks: { type: 'string', default: LOOK_NAMES.join() },
    worlds: { type: 'string', default: Object.keys(WORLDS).join() }
  }
})
const unknown = values.worlds.split(',').filter((name) => !(name in WORLDS))
if (unknown.length) {
  console.error(`There is no world ${unknown.join(', ')}; choose of ${Object.keys(WORLDS).join(', ')}`)
  process.exit(2)
}
const looks = values.looks.split(',')
const unseen = looks.filter((name) => !LOOK_NAMES.includes(name))
if (unseen.length) {
  console.error(`There is no look ${unseen.join(', ')}; choose of ${LOOK_NAMES.join(', ')}`)
  process.exit(2)
}
const folder = values.out ?? mkdtempSync(join(tmpdir(), 'yimen-screenshots-'))
mkdirSync(folder, { recursive: true })

const pictures: Picture[] = []
const interactions: Interaction[] = []
const complaints: string[] = []
for (const name of values.worlds.split(',') as WorldName[]) {
  console.error(`${name}: ${values.of ?? 'starting a Yimen of its own'}`)
  const world = values.of ? asItIs(values.of) : await WORLDS[name]()
  const browser = await openBrowser(world.url)
  try {
    await world.fill(browser)
    const taken = await photographPages(browser, { world: name, folder, only: values.only, looks })
    pictures.push(...taken)
    console.error(`${name}: ${taken.length} pictures`)
    if (name === 'crowded') interactions.push(...(await clickAround(browser)))
  } finally {
    complaints.push(...browser.complaints)
    await browser.close()
    await world.stop()
  }
}
for (const { file, overflow } of pictures)
  if (overflow.length) console.log(`${file}: sticks out: ${overflow.join(', ')}`)
for (const complaint of complaints) console.log(complaint)
if (interactions.length) console.log(describeInteractions(interactions))
console.log(writeContactSheet(folder, pictures))
