import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'

/**
 * What each part may import of ours. Data flows one way, so that a department's programme never reaches the server's
 * tables, and the web learns of the server what its endpoints say and nothing else.
 * @type {{ from: RegExp, to: RegExp, says: string }[]}
 */
const directions = [
  {
    from: /^migrations\//,
    to: /^$/,
    says: 'a migration imports nothing of ours: it must do the same in ten years'
  },
  { from: /^workflows\//, to: /^workflows\//, says: 'workflows/ imports nothing else of ours' },
  { from: /^workers\//, to: /^(workers|workflows)\//, says: 'workers/ imports workflows/ only' },
  // The one start that puts sample rows into a trial's tables, the departments' too.
  { from: /^server\/seed\.ts$/, to: /^(server|workflows)\/|^workers\/sample\.ts$/, says: 'see server/' },
  {
    from: /^server\//,
    to: /^(server|workflows)\/|^workers\/(worker|bpmn-error)\.ts$/,
    says: 'server/ imports workflows/, workers/worker.ts and workers/bpmn-error.ts only'
  },
  {
    from: /^web\/components\//,
    to: /^web\/(?!features\/|app\.tsx|main\.tsx)|^server\/.*schema\.ts$/,
    says: 'components know no feature, and of server/ the schema.ts files only'
  },
  {
    from: /^web\//,
    to: /^web\/|^server\/.*schema\.ts$/,
    says: 'web/ imports schema.ts files of server/ and nothing else of ours'
  }
]

/**
 * The complaint about one import, or null. Paths are relative to the repository, with slashes.
 * @param {string} file
 * @param {string} target
 */
export function wrongDirection(file, target) {
  const rule = directions.find(({ from }) => from.test(file))
  const [feature, other] = [file, target].map((path) => /^web\/features\/([^/]+)\//.exec(path)?.[1])
  if (feature && other && feature !== other) return `${file} imports ${target}: a feature imports no feature`
  return rule && !rule.to.test(target) ? `${file} imports ${target}: ${rule.says}` : null
}

/**
 * Relative imports of a source text: static, side effect, re-export, dynamic.
 * @param {string} source
 */
export function relativeImports(source) {
  return [...source.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'(\.{1,2}\/[^']+)'/g)].map(
    ([, path]) => path ?? ''
  )
}

/**
 * All complaints below `root`.
 * @param {string} root
 */
export function findWrongDirections(root) {
  const complaints = []
  for (const part of ['migrations', 'workflows', 'workers', 'server', 'web'])
    for (const entry of readdirSync(join(root, part), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(m?ts|tsx|mjs)$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      const file = relative(root, path).split(sep).join('/')
      for (const target of relativeImports(readFileSync(path, 'utf8')))
        complaints.push(wrongDirection(file, posix.join(dirname(file), target)))
    }
  return complaints.filter((complaint) => complaint !== null)
}
