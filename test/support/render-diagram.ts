import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

/**
 * Draws diagrams as the web does, for looking at them:
 * `npx tsx test/support/render-diagram.ts FOLDER FILE.bpmn…` writes FOLDER/FILE.png for each.
 * CHROMIUM names the browser, Debian's by default.
 */
const FONT = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'
const MARGIN = 20
const require = createRequire(import.meta.url)
const dist = require.resolve('bpmn-js/package.json').replace('package.json', 'dist')

// Lanes are the paper, not the drawing: a thin light line.
const blank = `<!doctype html><style>
html, body, #canvas { margin: 0; width: 100%; height: 100%; background: #fff }
.djs-shape[data-element-id^='lane-'] > .djs-visual > rect,
.djs-shape[data-element-id$='-participant'] > .djs-visual > :is(rect, path, polyline) { stroke: #c3cdd3 !important }
</style><div id="canvas"></div>`

const [folder, ...files] = process.argv.slice(2)
if (!folder || files.length === 0) {
  console.error('Say where to, and which: render-diagram.ts FOLDER FILE.bpmn…')
  process.exit(2)
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu']
})
const tab = await browser.newPage({ deviceScaleFactor: 1 })
for (const file of files) {
  const xml = await readFile(file, 'utf8')
  await tab.setContent(blank)
  await tab.addScriptTag({ path: `${dist}/bpmn-navigated-viewer.production.min.js` })
  const size = await tab.evaluate(draw, { xml, font: FONT })
  await tab.setViewportSize({ width: size.width + 2 * MARGIN, height: size.height + 4 * MARGIN })
  await tab.evaluate(centre, { ...size, margin: MARGIN })
  const target = `${folder}/${file.split('/').at(-1)!.replace('.bpmn', '.png')}`
  await writeFile(target, await tab.screenshot())
  console.log(
    `${target} ${size.width} × ${size.height}${size.warnings.map((w) => `\n  warning: ${w}`).join('')}`
  )
}
await browser.close()

type Box = { x: number; y: number; width: number; height: number }
type Canvas = { viewbox(box?: Box): { inner: Box } }
type Viewer = {
  importXML(xml: string): Promise<{ warnings: { message: string }[] }>
  get(name: 'canvas'): Canvas
}
type BpmnPage = typeof globalThis & {
  BpmnJS: new (options: unknown) => Viewer
  viewer: Viewer
}

async function draw({ xml, font }: { xml: string; font: string }): Promise<Box & { warnings: string[] }> {
  const page = globalThis as BpmnPage
  page.viewer = new page.BpmnJS({
    container: '#canvas',
    textRenderer: {
      defaultStyle: { fontFamily: font, fontSize: 15 },
      externalStyle: { fontFamily: font, fontSize: 14 }
    },
    bpmnRenderer: { defaultStrokeColor: '#46525e', defaultLabelColor: '#18202a' }
  })
  const { warnings } = await page.viewer.importXML(xml)
  const { x, y, width, height } = page.viewer.get('canvas').viewbox().inner
  return { x, y, width, height, warnings: warnings.map(({ message }) => message) }
}

function centre({ x, y, width, height, margin }: Box & { margin: number }): void {
  const page = globalThis as unknown as BpmnPage
  const box = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 4 * margin }
  page.viewer.get('canvas').viewbox(box)
}
