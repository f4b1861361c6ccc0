import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SESSION_COOKIE } from '../../../../server/sessions/session-store.ts'
import type { TestApp, Visitor } from '../../../support/app.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** A browser that speaks tus over a real socket, which may break in the middle of a piece. */
export function speakTus(yimen: TestApp, { kept }: Visitor) {
  const { port } = yimen.app.server.address() as AddressInfo

  function send(
    method: string,
    path: string,
    {
      headers = {},
      content,
      breakAfter
    }: { headers?: Record<string, string>; content?: Buffer; breakAfter?: number } = {}
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = httpRequest({
        port,
        host: '127.0.0.1',
        method,
        path,
        headers: {
          cookie: `${SESSION_COOKIE}=${kept.cookie}`,
          'x-csrf-token': kept.csrfToken,
          'tus-resumable': '1.0.0',
          ...(content && {
            'content-type': 'application/offset+octet-stream',
            'content-length': String(content.length)
          }),
          ...headers
        }
      })
      request.on('error', reject)
      request.on('response', (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (text: string) => (body += text))
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }))
      })
      if (breakAfter === undefined) request.end(content)
      else request.write(content!.subarray(0, breakAfter), () => setTimeout(() => request.destroy(), 100))
    })
  }

  const begin = (organisationId: string, size: number, name = '报告.pdf') =>
    send('POST', `/api/organisations/${organisationId}/uploads`, {
      headers: {
        'upload-length': String(size),
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`
      }
    })

  return {
    send,
    begin,
    /** Begins and answers the path of the upload. */
    async begun(organisationId: string, size: number, name?: string): Promise<string> {
      const answer = await begin(organisationId, size, name)
      if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body}`)
      return answer.headers.location!
    },
    ask: (path: string) => send('HEAD', path),
    piece: (path: string, offset: number, content: Buffer, breakAfter?: number) =>
      send('PATCH', path, { headers: { 'upload-offset': String(offset) }, content, breakAfter }),
    stop: (path: string) => send('DELETE', path)
  }
}
