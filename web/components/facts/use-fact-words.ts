import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../numbers.ts'
import { useRegions } from '../use-regions.ts'
import { findField } from './fields.ts'

/** Label and value of a fact in words, for pages that show what was answered. */
/** A choice, a yes or no, a number or a text. */
const plain = (answer: unknown) => (typeof answer === 'string' ? answer : JSON.stringify(answer))

export function useFactWords() {
  const { t } = useTranslation('facts')
  const { regionName } = useRegions()

  const label = (name: string) => t(`${name}.label`, { defaultValue: name })
  const value = (name: string, answer: unknown): string => {
    if (answer === undefined || answer === null || answer === '') return t('notAnswered')
    const field = findField(name)
    if (name === 'jurisdiction') return regionName(plain(answer))
    if (field?.kind === 'choice' || field?.kind === 'yes-no')
      return t([`${name}.options.${plain(answer)}`, `answers.${plain(answer)}`])
    if (Array.isArray(answer)) return t('points', { count: answer.length })
    const unit = t(`${name}.unit`, { defaultValue: '' })
    const text = typeof answer === 'number' ? formatNumber(answer) : plain(answer)
    return unit ? `${text} ${unit}` : text
  }
  return { label, value }
}
