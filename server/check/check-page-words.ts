import { legalToday } from '../calendar/legal-date.ts'
import { chineseDate } from '../official-papers/chinese-date.ts'
import type { PaperCheck } from './schema.ts'

export type Language = 'zh' | 'en'

/** Chinese when in doubt; `asked` is the page's own switch and wins over the browser. */
export function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  if (asked === 'zh' || asked === 'en') return asked
  const first = accepted?.split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'zh'
}

const englishDate = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`)
  )

const zh = {
  page: '证照文书核验',
  other: 'English',
  valid: '有效',
  notValid: '无效',
  unknown: '查无此证',
  validSince: (day: string) => `${chineseDate(day)}起有效，至今没有变更或撤销`,
  inForceSince: (day: string) => `${chineseDate(day)}出具，至今没有变更或撤销`,
  validUntilPast: (day: string) => `有效期已于${chineseDate(day)}届满`,
  revokedOn: (day: string) => `已于${chineseDate(day)}撤销`,
  unknownAdvice:
    '这个核验码没有对应的证照或文书。请核对纸面上的网址或重新扫码；仍然查不到的，请向出具机关求证，这份证照或文书可能是假的。',
  notFoundLine: '没有这个编号或核验码',
  onlyByCode:
    '凭编号能查到的是证照和准予许可决定书。受理、补正通知书和不予许可决定书等只与申请人有关，不公开：请输入文书上二维码旁的核验码。',
  name: (paper: PaperCheck) => paper.nameZh,
  about: '事项',
  aboutOf: (paper: PaperCheck) => paper.aboutZh,
  number: (number: string) => `编号 ${number}`,
  office: '出具机关',
  officeOf: (paper: PaperCheck) => paper.departmentZh,
  issued: '出具日期',
  holder: '持有人（申请单位）',
  project: '项目',
  projectCode: '项目代码',
  validity: '有效期',
  fingerprint: '文件指纹',
  seal: '电子印章',
  sealOf: ({ seal, scanned }: PaperCheck) => {
    if (seal && !seal.intact) return '签名已损坏：这份文件被改动过，请勿采信'
    if (seal)
      return `${seal.holder}${seal.signedAt ? `，${chineseDate(legalToday(new Date(seal.signedAt)))}签名` : ''}，签名完好，文件没有改动`
    return scanned ? '纸质盖章，窗口已上传扫描件' : '未加盖印章'
  },
  untilChanged: '未被撤销、变更前一直有效',
  until: (day: string) => `至${chineseDate(day)}`,
  date: chineseDate,
  compare: '请和手里的纸对一对。',
  compareRest: '编号、单位、项目有一处不同，就不是这份。',
  checkedAt: (at: string) => `核验时间 ${at} · 结果来自出具机关的登记`,
  address: (host: string) => `请确认网址属于出具机关：${host}`
}

const en: typeof zh = {
  page: 'Check a paper',
  other: '中文',
  valid: 'Valid',
  notValid: 'Not valid',
  unknown: 'No such paper',
  validSince: (day) => `Valid since ${englishDate(day)}, not changed or revoked`,
  inForceSince: (day) => `Issued on ${englishDate(day)}, not changed or revoked`,
  validUntilPast: (day) => `Ran out on ${englishDate(day)}`,
  revokedOn: (day) => `Revoked on ${englishDate(day)}`,
  unknownAdvice:
    'No licence or notice has this check code. Compare the address with the paper or scan the code again; if it is still not found, ask the issuing office: the paper may be forged.',
  notFoundLine: 'No such number or check code',
  onlyByCode:
    'A number finds licences and decisions to grant. Notices and refusals concern the applicant alone and are not public: type the check code beside the QR code.',
  name: (paper) => paper.nameEn,
  about: 'About',
  aboutOf: (paper) => paper.aboutEn,
  number: (number) => `No. ${number}`,
  office: 'Issued by',
  officeOf: (paper) => paper.departmentEn,
  issued: 'Issued on',
  holder: 'Applicant',
  project: 'Project',
  projectCode: 'Project code',
  validity: 'Validity',
  fingerprint: 'SHA-256',
  seal: 'Seal',
  sealOf: ({ seal, scanned }) => {
    if (seal && !seal.intact) return 'The signature is broken: this file was changed, do not rely on it'
    if (seal)
      return `${seal.holder}${seal.signedAt ? `, signed on ${englishDate(legalToday(new Date(seal.signedAt)))}` : ''}, intact: the file was not changed`
    return scanned ? 'Sealed on paper; a scan was uploaded by the window' : 'Not sealed'
  },
  untilChanged: 'Until it is revoked or changed',
  until: (day) => `Until ${englishDate(day)}`,
  date: englishDate,
  compare: 'Compare it with the paper in your hand.',
  compareRest: 'If number, holder or project differ, it is not this one.',
  checkedAt: (at) => `Checked ${at} · from the register of the issuing office`,
  address: (host) => `Make sure that the address belongs to the authority: ${host}`
}

export const words: Record<Language, typeof zh> = { zh, en }
