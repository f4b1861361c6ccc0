import { useSearchParams } from 'react-router'
import { REPORT_ORDERS, type ReportFilter } from '../../../server/report/schema.ts'
import { STAGE_CODES } from '../../../server/items/schema.ts'

export const MODES = ['filing', 'verification', 'approval'] as const

/** What is looked at stands in the address: a view can be sent on, and is there again after a reload. */
export function useReportFilter() {
  const [address, setAddress] = useSearchParams()
  const filter: ReportFilter = {
    region: address.get('region') ?? undefined,
    mode: MODES.find((one) => one === address.get('mode')),
    stage: STAGE_CODES.find((one) => one === address.get('stage'))
  }
  const sort = REPORT_ORDERS.find((one) => one === address.get('sort')) ?? 'concluded'
  const order: 'up' | 'down' = address.get('order') === 'up' ? 'up' : 'down'
  const choose = (change: Record<string, string>) =>
    setAddress(
      (before) => {
        for (const [name, value] of Object.entries(change))
          if (value) before.set(name, value)
          else before.delete(name)
        return before
      },
      { replace: true }
    )
  return { filter, sort, order, choose }
}
