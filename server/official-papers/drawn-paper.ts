/** What stands on a paper between its head and its foot, in this order. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  /** numbered from 1 */
  | { kind: 'list'; lines: string[] }
  | { kind: 'table'; rows: Row[] }

export type Row = [label: string, value: string | Picture]
/** A picture in the content store, PNG or JPEG. */
export interface Picture {
  sha256: string
}

/** A paper ready to be drawn; licences and official papers are both drawn from it. */
export interface DrawnPaper {
  office: string
  /** Who signs at the foot: the office, or the applicant who promises. */
  signatory: string
  title: string
  /** Null in a preview: the number is given when it is signed. */
  number: string | null
  addressee: string | null
  subject: string
  blocks: Block[]
  /** Null in a preview. */
  issuedOn: string | null
  checkUrl: string | null
}
