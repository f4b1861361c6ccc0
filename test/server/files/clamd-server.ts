import { createServer, type AddressInfo } from 'node:net'

export interface Clamd {
  address: string
  /** What the last stream held. */
  last: () => Buffer
  close: () => Promise<void>
}

/** clamd's INSTREAM over real TCP; finds the EICAR test file as the real one does. */
export async function startClamd(): Promise<Clamd> {
  let last: Buffer = Buffer.alloc(0)
  const server = createServer((socket) => {
    let received: Buffer = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      const content = contentOf(received)
      if (!content) return
      last = content
      socket.end(content.includes('EICAR-STANDARD') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    last: () => last,
    close: () => new Promise((resolve) => server.close(() => resolve()))
  }
}

/** Undefined until the chunk of length 0 is there. */
function contentOf(received: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (received.subarray(0, command.length).toString() !== command) return undefined
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
