import type { TFunction } from 'i18next'
import type { Correction } from '../../server/applications/schema.ts'
import { formatDay } from '../dates.ts'

/** The last day of the answer; before the notice is served in how many days after that. */
export function correctionDay(
  t: TFunction,
  { dueOn, days }: Pick<Correction, 'dueOn' | 'days'>,
  format: (day: string) => string = formatDay
): string {
  return dueOn ? format(dueOn) : t('common:afterService', { days })
}
