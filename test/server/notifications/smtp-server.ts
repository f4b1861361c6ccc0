import { createServer, type AddressInfo } from 'node:net'

export interface SmtpServer {
  url: string
  /** What arrived: envelope and text as sent. */
  mails: { to: string; from: string; body: string }[]
  /** The next so many recipients are refused for the moment (451). */
  refuse: (times: number) => void
  close: () => Promise<void>
}

/** As much of RFC 5321 as a client needs, over real TCP. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const mails: SmtpServer['mails'] = []
  let refusals = 0
  const server = createServer((socket) => {
    const mail = { to: '', from: '' }
    let received = ''
    let inBody = false
    socket.setEncoding('utf8').on('error', () => undefined)
    socket.write('220 test\r\n')
    socket.on('data', (chunk: string) => {
      received += chunk
      for (;;) {
        const end = received.indexOf(inBody ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const line = received.slice(0, end)
        received = received.slice(end + (inBody ? 5 : 2))
        socket.write(`${answer(line)}\r\n`)
      }
    })

    function answer(line: string): string {
      if (inBody) {
        inBody = false
        mails.push({ ...mail, body: line })
        return '250 kept'
      }
      const address = /<(.*)>/.exec(line)?.[1] ?? ''
      if (/^MAIL/i.test(line)) mail.from = address
      if (/^RCPT/i.test(line)) {
        if (refusals-- > 0) return '451 try later'
        mail.to = address
      }
      inBody = /^DATA/i.test(line)
      return inBody ? '354 go on' : '250 ok'
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refuse: (times) => {
      refusals = times
    },
    close: () => new Promise((resolve) => server.close(() => resolve()))
  }
}
