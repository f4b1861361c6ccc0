import { get } from 'node:http'

/** Asks jest's main process (services.ts), which starts what is asked for. The first answer may take two minutes. */
export async function askService<Answer>(
  path: '/database' | '/database-of-sample' | '/engine'
): Promise<Answer> {
  const services = process.env.YIMEN_TEST_SERVICES
  if (!services)
    throw new Error(
      'Run the tests through npm test or jest in this folder: the global setup of package.json starts what they need.'
    )
  return new Promise((resolve, reject) => {
    // A connection of its own: a kept one may be closed by the other end at the moment it is used again.
    get(services + path, { agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () =>
        response.statusCode === 200 ? resolve(JSON.parse(text) as Answer) : reject(new Error(text))
      )
    }).on('error', reject)
  })
}
