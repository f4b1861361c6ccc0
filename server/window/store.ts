import type { Knex } from 'knex'
import type { DOCUMENTS } from './schema.ts'

export interface WalkInRow {
  id: string
  applicationId: string
  department: string
  region: string
  officerId: string
  agentName: string
  agentPhone: string | null
  idNumberMasked: string
  idNumberHmac: string
  consentedAt: string
}

export interface DeliveryRow {
  id: string
  caseId: string
  department: string
  region: string
  officerId: string
  recipient: string
  relation: string | null
  document: (typeof DOCUMENTS)[number]
  idNumberMasked: string
  idNumberHmac: string
  deliveredOn: string
  signatureFileId: string
  receiptId: string
  enteredAt: string
}

declare module 'knex/types/tables' {
  interface Tables {
    walk_ins: Knex.CompositeTableType<WalkInRow, Omit<WalkInRow, 'id'>>
    deliveries: Knex.CompositeTableType<DeliveryRow, Omit<DeliveryRow, 'id'>>
  }
}
