import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const root = fileURLToPath(new URL('../dist/web/', import.meta.url))
/** Not pages; a chunk of an older build that an open tab asks for is gone, and must not look like a script. */
const MACHINE_PATHS = /^\/(api|engine-rest|health|metrics)(\/|$)/
/** Vite puts a content hash into every name below assets/, so they never change. */
const assets = { maxAge: '365d', immutable: true }

/** Built pages as files; every other path that a person may type is a page of the web's router. */
export async function servePages(app: FastifyInstance): Promise<void> {
  const listFiles = createFileList()
  await app.register(fastifyStatic, { root, serve: false, cacheControl: true })

  app.setNotFoundHandler((request, reply) => {
    const path = decoded(request.url.split('?', 1)[0]!)
    const files = listFiles()
    const forPeople = ['GET', 'HEAD'].includes(request.method) && !MACHINE_PATHS.test(path)
    if (forPeople && files.has(path)) return reply.sendFile(path, path.startsWith('/assets/') ? assets : {})
    if (forPeople && !path.startsWith('/assets/') && files.has('/index.html'))
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false })
    return reply.code(404).send({
      code: 'NOT_FOUND',
      message: `There is nothing at ${request.method} ${path}`,
      number: request.id
    })
  })
}

/** Read again after a build: a server that runs on serves the new pages. */
function createFileList(): () => Set<string> {
  let built = 0
  let files = new Set<string>()
  return () => {
    const now = statSync(join(root, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (now !== built) {
      built = now
      files = new Set(filesBelow(root))
    }
    return files
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a stray % is no file's name
  }
}

function filesBelow(directory: string): string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => '/' + relative(root, file).split(sep).join('/'))
}
