import type { Knex } from 'knex'

/** Where a paper was sent, as it was agreed on that day. */
export interface ServiceAddress {
  email: string | null
  phone: string | null
  /** Of a paper that is handed over or posted. */
  address: string | null
  person: string | null
}

export interface PaperServiceRow {
  paperId: string
  organisationId: string
  method: 'electronic' | 'paper'
  address: ServiceAddress
  sentAt: string
  deliveredAt: string | null
  openedAt: string | null
  openedBy: string | null
  servedOn: string | null
  recipient: string | null
  receiptId: string | null
  enteredBy: string | null
  toldUnreadAt: string | null
}
type NewPaperService = Pick<
  PaperServiceRow,
  'paperId' | 'organisationId' | 'method' | 'sentAt' | 'deliveredAt' | 'servedOn'
> & { address: string }

declare module 'knex/types/tables' {
  interface Tables {
    paper_services: Knex.CompositeTableType<
      PaperServiceRow,
      NewPaperService,
      Partial<Omit<PaperServiceRow, 'paperId' | 'address'>>
    >
  }
}
