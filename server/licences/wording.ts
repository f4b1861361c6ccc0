import type { Item } from '../items/schema.ts'

interface Wording {
  title: string
  /** The sentence that decides; `item` is the item's name. */
  decision: (item: string) => string
}

const permit: Wording = {
  // The written decision (行政许可法 38) is an official paper of its own; this is the document of article 39.
  title: '行政许可证',
  decision: (item) => `经审查，申请符合法定条件、标准，准予“${item}”行政许可，现予发证。`
}
const confirmation: Wording = {
  title: '行政确认书',
  decision: (item) => `经审查，申请符合规定条件，现予以确认：“${item}”。`
}
const opinion: Wording = {
  title: '审查意见书',
  decision: (item) => `经审查，同意“${item}”事项。`
}
const result: Wording = {
  title: '办理结果通知书',
  decision: (item) => `“${item}”事项已办结。`
}

const award: Wording = {
  title: '成交结果通知书',
  decision: (item) => `经公开程序并确认，“${item}”已成交。`
}
const receipt: Wording = {
  title: '报告备查回执',
  decision: (item) => `报送的“${item}”已收悉，归档备查。`
}

/** What paper a kind of item ends with. Only a permit is a permit (行政许可法 12): filings and opinions say what they are. */
const wordingOf: Record<Item['kind'], Wording> = {
  filing: {
    title: '备案证明',
    decision: (item) => `报送的信息齐全，现予备案（${item}）。信息有变更的，应当及时告知备案机关。`
  },
  instant: permit,
  promise: permit,
  joint: permit,
  forward: permit,
  merged: permit,
  confirm: confirmation,
  concurrence: opinion,
  inner: opinion,
  tender: award,
  notice: receipt,
  service: result
}

/** Of joint items only the permits are one (XK in the national code): the others end with their letter, and this says so. */
export const wordingFor = ({ kind, item }: Pick<Item, 'kind' | 'item'>): Wording =>
  kind === 'joint' && !item.includes('-XK-') ? result : wordingOf[kind]

/** Ends with the written decision of 行政许可法 38, beside the document. */
export const isPermit = (item: Pick<Item, 'kind' | 'item'>) => wordingFor(item) === permit
