import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'
import './answer-tag.css'

type Weight = 'yes' | 'conditions' | 'no' | 'silence' | 'other'

const WEIGHTS: Partial<Record<string, Weight>> = {
  agree: 'yes',
  sign: 'yes',
  accept: 'yes',
  pass: 'yes',
  passed: 'yes',
  grant: 'yes',
  granted: 'yes',
  'propose-grant': 'yes',
  fit: 'yes',
  conditions: 'conditions',
  unfit: 'no',
  disagree: 'no',
  reject: 'no',
  refuse: 'no',
  refused: 'no',
  failed: 'no',
  'propose-refuse': 'no',
  impossible: 'no',
  'by-silence': 'silence'
}

/** An answer of a person, told apart by weight: signal colours belong to time alone, and so to who let it pass. */
export function AnswerTag({ answer }: { answer: string }) {
  const { t } = useTranslation('answers')
  const weight = WEIGHTS[answer] ?? 'other'
  return (
    <span className={`answer answer--${weight}`}>
      {weight === 'yes' && <Icon name="check" small />}
      {weight === 'no' && <Icon name="cross" small />}
      {t(answer, { defaultValue: answer })}
    </span>
  )
}
