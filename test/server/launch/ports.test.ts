import { expect, test } from '@jest/globals'
import { createServer, type AddressInfo } from 'node:net'
import { listeners, portInUse, requireFreePort } from '../../../server/launch/ports.ts'

test('the sentence names port, setting, use and owner', () => {
  expect(portInUse(8180, 'YIMEN_PORT', 'the pages', 'node, process 4711')).toBe(
    'Port 8180 (YIMEN_PORT, the pages) is in use by node, process 4711: stop that process, or start Yimen with YIMEN_PORT=<another port>.'
  )
})

test('a port that somebody listens on is refused, and a free one passes', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await expect(requireFreePort(port, '127.0.0.1', 'YIMEN_ENGINE_PORT', 'the engine')).rejects.toThrow(
    `Port ${port} (YIMEN_ENGINE_PORT, the engine) is in use`
  )
  await new Promise((resolve) => server.close(resolve))
  await requireFreePort(port, '127.0.0.1', 'YIMEN_ENGINE_PORT', 'the engine')
})

test('of the kernel’s table only listening sockets of the port count', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:1FF4 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1',
    '   1: 0100007F:1FF4 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 222 1',
    '   2: 0100007F:1FF5 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1'
  ].join('\n')
  expect(listeners(table, 8180)).toEqual(['111'])
})
