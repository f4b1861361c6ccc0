import type { Facts } from '../../items/schema.ts'
import type { kinds } from '../kinds.ts'
import type { Scene } from '../story.ts'

export interface PlannedProject {
  slug: string
  nameZh: string
  /** Username of a sample investor. */
  by: string
  kind: keyof typeof kinds
  region: string
  /** Hectares. */
  ha: number
  /** 万元 */
  investment: number
  address: string
  facts?: Partial<Facts>
  story: Scene[]
}
