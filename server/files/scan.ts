import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import { FileInfected } from '../errors.ts'

const PATIENCE_MS = 30_000

export type Clamd = { host: string; port: number } | null

/** Throws FILE_INFECTED. A scanner that is away, busy or refuses the size leaves the file marked as not scanned. */
export async function scan(clamd: Clamd, path: string): Promise<'clean' | 'not-scanned'> {
  if (!clamd) return 'not-scanned'
  const answer = await instream(clamd, path).catch(() => '')
  const found = /^stream: (.+) FOUND$/.exec(answer)
  if (found) throw new FileInfected(found[1])
  return answer === 'stream: OK' ? 'clean' : 'not-scanned'
}

/** clamd's INSTREAM: chunks of a four-byte length and that many bytes, ended by a length of 0; one answer. */
function instream({ host, port }: NonNullable<Clamd>, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port })
    let answer = ''
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd does not answer')))
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    socket.on('close', () => resolve(answer.replace(/\0.*$/s, '').trim()))
    socket.once('connect', () => {
      send().catch((error: Error) => socket.destroy(error))
    })

    async function send(): Promise<void> {
      socket.write('zINSTREAM\0')
      for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
        if (socket.destroyed) return
        socket.write(lengthOf(chunk.length))
        if (!socket.write(chunk)) await drained()
      }
      socket.write(lengthOf(0))
    }

    const drained = () =>
      new Promise<void>((next) => {
        socket.once('drain', next)
        socket.once('close', next)
      })
  })
}

function lengthOf(bytes: number): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(bytes)
  return head
}
