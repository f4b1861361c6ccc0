import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Engine } from '../engine/client.ts'
import type { Deployment, ModelFile } from '../engine/definitions.ts'
import { readBpmn, writeBpmn } from './bpmn-model.ts'
import { checkDiagram } from './check-diagram.ts'
import type { DiagramFinding } from './schema.ts'
import { readUserTasks, type UserTask } from './user-tasks.ts'

export interface Release {
  deployment: Deployment
  /** The user tasks of each process definition that runs now. */
  userTasks: (UserTask & { processDefinitionId: string })[]
}

/** Nothing was deployed: `findings` says per file what stands in the way. */
export class ReleaseRefused extends Error {
  override name = 'ReleaseRefused'

  constructor(readonly findings: Record<string, DiagramFinding[]>) {
    const lines = Object.entries(findings).flatMap(([file, found]) =>
      found.map(
        ({ element, message, cure }) => `${file}${element ? ` at ${element}` : ''}: ${message}. ${cure}`
      )
    )
    super(lines.join('\n'))
  }
}

/**
 * Releases all models of a domain folder (workflows/construction) as one deployment named for the folder. The same
 * files again change nothing; one changed file gives all of them a new version, because they refer to each other
 * by deployment. Throws ReleaseRefused when a file has an error.
 */
export async function releaseFolder(engine: Engine, folder: string, person: string): Promise<Release> {
  const files = readdirSync(folder)
    .filter((name) => ['.bpmn', '.dmn', '.form'].includes(extname(name)))
    .sort()
    .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }))
  return releaseFiles(engine, basename(folder), files, person)
}

/** As `releaseFolder`, for models that are not on disk. `name` is the domain's. */
export async function releaseFiles(
  engine: Engine,
  name: string,
  files: ModelFile[],
  person: string
): Promise<Release> {
  await refuseErrors(files)
  const written = await Promise.all(files.map(rewrite))
  // What bpmn-moddle wrote is another text: it must pass as well.
  await refuseErrors(written)

  const deployment = await engine.deploy(name, written, person)
  const ids = new Map(deployment.processes.map(({ key, id }) => [key, id]))
  const models = written.filter(({ name }) => extname(name) === '.bpmn')
  const userTasks = (await Promise.all(models.map(({ content }) => readUserTasks(content)))).flat()
  return {
    deployment,
    userTasks: userTasks.flatMap((task) => {
      const processDefinitionId = ids.get(task.processKey)
      return processDefinitionId ? [{ ...task, processDefinitionId }] : []
    })
  }
}

async function refuseErrors(files: ModelFile[]): Promise<void> {
  const checked = await Promise.all(
    files.map(async ({ name, content }) => {
      const findings = await checkDiagram(content, name)
      return [name, findings.filter(({ severity }) => severity === 'error')] as const
    })
  )
  const wrong = checked.filter(([, findings]) => findings.length)
  if (wrong.length) throw new ReleaseRefused(Object.fromEntries(wrong))
}

async function rewrite({ name, content }: ModelFile): Promise<ModelFile> {
  return extname(name) === '.bpmn'
    ? { name, content: await writeBpmn(await readBpmn(content)) }
    : { name, content }
}
