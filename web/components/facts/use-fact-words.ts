import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listRegions } from '../../../server/directory/schema.ts'
import { call } from '../../api.ts'
import { formatNumber } from '../../numbers.ts'
import { useName } from '../data-name.ts'
import { findField } from './fields.ts'

/** Label and value of a fact in words, for pages that show what was answered. */
/** A choice, a yes or no, a number or a text. */
const plain = (answer: unknown) => (typeof answer === 'string' ? answer : JSON.stringify(answer))

export function useFactWords() {
  const { t } = useTranslation('facts')
  const named = useName()
  const regions = useQuery({
    queryKey: ['regions'],
    queryFn: () => call(listRegions, {}),
    staleTime: Infinity
  })

  const label = (name: string) => t(`${name}.label`, { defaultValue: name })
  const value = (name: string, answer: unknown): string => {
    if (answer === undefined || answer === null || answer === '') return t('notAnswered')
    const field = findField(name)
    if (name === 'jurisdiction') {
      const region = regions.data?.find(({ code }) => code === answer)
      return region ? named(region.nameZh, region.nameEn) : plain(answer)
    }
    if (field?.kind === 'choice' || field?.kind === 'yes-no')
      return t([`${name}.options.${plain(answer)}`, `answers.${plain(answer)}`])
    if (Array.isArray(answer)) return t('points', { count: answer.length })
    const unit = t(`${name}.unit`, { defaultValue: '' })
    const text = typeof answer === 'number' ? formatNumber(answer) : plain(answer)
    return unit ? `${text} ${unit}` : text
  }
  return { label, value }
}
