import { createHmac } from 'node:crypto'

export const WEBHOOK_FORMATS = ['wecom', 'dingtalk', 'json'] as const
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number]

export interface WebhookMessage {
  title: string
  link: string
}
export interface WebhookRequest {
  url: string
  headers: Record<string, string>
  body: string
}

interface Channel {
  url: string
  format: WebhookFormat
  secret: string
}

/** What goes to the robot of a group: title and link, nothing else of the case. */
export function webhookRequest(channel: Channel, message: WebhookMessage, now: Date): WebhookRequest {
  return formats[channel.format](channel, message, now)
}

const formats: Record<WebhookFormat, typeof webhookRequest> = {
  /** 企业微信群机器人: https://developer.work.weixin.qq.com/document/path/91770; its key stands in the address. */
  wecom: ({ url }, { title, link }) =>
    asJson(url, { msgtype: 'markdown', markdown: { content: `${plain(title)}\n[查看](${link})` } }),

  /** 钉钉自定义机器人, 加签: timestamp and HMAC-SHA256 of `timestamp\nsecret` in the address. */
  dingtalk: ({ url, secret }, { title, link }, now) => {
    const address = new URL(url)
    if (secret) {
      const timestamp = String(now.getTime())
      const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
      address.searchParams.set('timestamp', timestamp)
      address.searchParams.set('sign', sign)
    }
    const text = `${plain(title)}\n\n[查看](${link})`
    return asJson(address.href, { msgtype: 'markdown', markdown: { title: plain(title), text } })
  },

  /** Any programme: the signature is the HMAC-SHA256 of `timestamp.body`, as a hexadecimal number. */
  json: ({ url, secret }, { title, link }, now) => {
    const request = asJson(url, { title, link, at: now.toISOString() })
    if (!secret) return request
    const timestamp = String(now.getTime())
    const signature = createHmac('sha256', secret).update(`${timestamp}.${request.body}`).digest('hex')
    const headers = { 'x-yimen-timestamp': timestamp, 'x-yimen-signature': `sha256=${signature}` }
    return { ...request, headers: { ...request.headers, ...headers } }
  }
}

const asJson = (url: string, body: unknown): WebhookRequest => ({
  url,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body)
})

/** A project's name may hold signs that the robots read as links and pictures. */
const plain = (text: string) => text.replace(/[[\]()<>!*_`#\\@]/g, ' ')

/** The robots answer 200 also when they took nothing; why stands in the answer. Undefined: it was taken. */
export function refusalOf(format: WebhookFormat, answer: string): string | undefined {
  if (format === 'json') return undefined
  const { errcode, errmsg } = JSON.parse(answer) as { errcode?: number; errmsg?: string }
  return errcode === 0 ? undefined : `${errcode} ${errmsg ?? ''}`
}
