import type { OpinionAnswer } from '../stage-opinions/store.ts'

/** On every paper. Names as they were on the day: later changes of the registers change no paper. */
export interface CommonFacts {
  office: string
  /** The applicant's organisation. */
  applicant: string
  creditCode: string
  project: string
  projectCode: string | null
  stage: string
  applicationNumber: string
}

/** Where one who disagrees turns to, in the office's own region. */
export interface Remedies {
  government: string
  court: string
}

export interface NamedItem {
  name: string
  code: string
  /** 办件编号 */
  number: string
  department: string
}

/** What each paper says beside the common facts; dates are 'YYYY-MM-DD'. */
export interface Snapshots {
  acceptance: CommonFacts & {
    /** 视为受理: nothing was said within five working days. */
    deemed: boolean
    acceptedOn: string
    days: number
    items: NamedItem[]
  }
  correction: CommonFacts & {
    lines: { material: string | null; what: string }[]
    days: number
    dueOn: string
  }
  rejection: CommonFacts & {
    reason: 'not-needed' | 'not-competent'
    competent: string | null
    text: string
    legalBasis: string
    remedies: Remedies
  }
  grant: CommonFacts & { items: NamedItem[]; text: string; law: string }
  refusal: CommonFacts & {
    /** False for filings, confirmations and the like: they are no permits in the sense of the Act. */
    permit: boolean
    items: NamedItem[]
    text: string
    legalBasis: string
    remedies: Remedies
  }
  opinion: CommonFacts & {
    opinionNumber: string
    answer: OpinionAnswer
    text: string
    legalBasis: string
    conditions: string[]
    reviewer: string
    signer: string | null
  }
  /** 收件凭证: what a walk-in handed in at the window. */
  'filing-receipt': CommonFacts & {
    papers: { title: string; files: number }[]
    agent: string
    /** masked */
    idNumber: string
    receivedOn: string
    receivedBy: string
  }
  'delivery-receipt': CommonFacts & {
    delivered: { title: string; number: string }[]
    recipient: string
    relation: string | null
    method: 'counter' | 'online' | 'post' | 'left'
    deliveredOn: string
    deliveredBy: string
    /** The recipient's signature as it was drawn or scanned: PNG or JPEG in the content store; null: signed on paper. */
    signature: string | null
    remark: string
  }
}
