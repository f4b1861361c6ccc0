import { legalToday } from '../calendar/legal-date.ts'
import { style } from './check-page-style.ts'
import { type Language, words } from './check-page-words.ts'
import type { PaperCheck } from './schema.ts'

interface PageParts {
  language: Language
  /** Of the address that the page is reached by. */
  host: string
  now: Date
  /** The number that was looked for, which the other language's page looks for too. */
  typed?: string
}

const LOGO = `<svg viewBox="0 0 30 30" aria-hidden="true"><path d="M5 27V4.5A1.5 1.5 0 0 1 6.5 3h17A1.5 1.5 0 0 1 25 4.5V27" fill="none" stroke="currentColor" stroke-width="2.4"/><path d="M9.5 27V7.5L18 9.5V25z" fill="currentColor"/><path d="M21.5 14.5v3" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/></svg>`
const STRANDS = `<svg class="strands" viewBox="0 0 300 112" preserveAspectRatio="xMinYMid slice" aria-hidden="true"><path d="M0 56H300M20 56C60 56 60 14 100 14H300M20 56C60 56 60 35 100 35H300M20 56C60 56 60 77 100 77H300M20 56C60 56 60 98 100 98H300"/></svg>`
const SIGNS = { valid: 'm7.5 15.5 5 5 10-11', over: 'm9 9 12 12M21 9 9 21', unknown: 'M15 8v9M15 21.5v.1' }

/** The public page behind the QR code of a licence or an official paper: plain HTML without script, one card; `null` is an unknown code. */
export function renderCheckPage(paper: PaperCheck | null, parts: PageParts): string {
  const { language, now } = parts
  const w = words[language]
  const state = stateOf(paper, language)
  const other = language === 'zh' ? 'en' : 'zh'
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${html(`${w.page} · ${state.title} · 一门`)}</title><style>${style}</style></head>
<body>
<header>${LOGO}<b>一门</b><span>${w.page}</span><a href="?${parts.typed ? `number=${encodeURIComponent(parts.typed)}&amp;` : ''}lang=${other}" hreflang="${other}">${w.other}</a></header>
<main><article>
<div class="state ${state.tone}">${STRANDS}<span class="sign"><svg viewBox="0 0 30 30" aria-hidden="true"><path d="${SIGNS[state.tone]}"/></svg></span><div><h1>${state.title}</h1><p>${html(state.line)}</p></div></div>
${paper ? cardOf(paper, language) : `<p class="advice">${w.unknownAdvice}</p>${parts.typed === undefined ? '' : `<p class="advice">${w.onlyByCode}</p>`}`}
</article>
<p class="after">${html(w.checkedAt(instant(now, language)))}<br>${html(w.address(parts.host))}</p></main>
</body></html>
`
}

function stateOf(paper: PaperCheck | null, language: Language) {
  const w = words[language]
  if (!paper) return { tone: 'unknown', title: w.unknown, line: w.notFoundLine } as const
  const since = paper.kind === 'licence' ? w.validSince : w.inForceSince
  if (paper.valid) return { tone: 'valid', title: w.valid, line: since(paper.issuedOn) } as const
  const line = paper.revokedAt
    ? w.revokedOn(legalToday(new Date(paper.revokedAt)))
    : w.validUntilPast(paper.validUntil!)
  return { tone: 'over', title: w.notValid, line } as const
}

function cardOf(paper: PaperCheck, language: Language): string {
  const w = words[language]
  const about = w.aboutOf(paper)
  // A notice has no time for which it holds.
  const until = paper.validUntil ? w.until(paper.validUntil) : w.untilChanged
  const validity: [string, string][] = paper.kind === 'licence' ? [[w.validity, until]] : []
  const rows: [string, string][] = [
    ...(about ? [[w.about, about] satisfies [string, string]] : []),
    [w.office, w.officeOf(paper)],
    [w.issued, w.date(paper.issuedOn)],
    [w.holder, paper.holder],
    [w.project, paper.projectNameZh],
    [w.projectCode, paper.projectCode ?? '—'],
    [w.seal, w.sealOf(paper)],
    ...validity
  ]
  const lines = rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${html(text)}</dd></div>`)
  const fingerprint = paper.sha256.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')
  return `<div class="name"><h2>${html(w.name(paper))}</h2><p>${html(w.number(paper.number))}</p></div>
<dl>${lines.join('\n')}
<div><dt>${w.fingerprint}</dt><dd class="mono">${fingerprint}</dd></div></dl>
<p class="compare"><b>${w.compare}</b>${language === 'en' ? ' ' : ''}${w.compareRest}</p>`
}

function instant(now: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai'
  }).format(now)
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}
const html = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
