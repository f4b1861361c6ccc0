import { useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../server/questions/schema.ts'
import { AnswerForm } from './answer-form.tsx'
import { ForwardForm } from './forward-form.tsx'

/** Answer, or send it to whom it belongs; closed until one is chosen, so that the list stays a list. */
export function ReplyForm({ question }: { question: Question }) {
  const { t } = useTranslation('questions')
  const [open, setOpen] = useState<'answer' | 'forward' | null>(null)
  const close = () => setOpen(null)
  if (open === 'answer') return <AnswerForm question={question} onClose={close} />
  if (open === 'forward') return <ForwardForm question={question} onClose={close} />
  return (
    <div className="question__buttons">
      <Button type="primary" onClick={() => setOpen('answer')}>
        {t('answer')}
      </Button>
      <Button onClick={() => setOpen('forward')}>{t('forward')}</Button>
    </div>
  )
}
