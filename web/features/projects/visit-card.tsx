import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { askAnotherDay, type ApplicantVisit } from '../../../server/joint-reviews/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { DayField } from '../../components/day-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { useVisitOfficers } from '../../components/use-visit-officers.ts'
import { formatDay, formatDayAndWeekday, today } from '../../dates.ts'

/** 联合验收: one visit of all departments; another day can be asked for once. */
export function VisitCard({ visit }: { visit: ApplicantVisit }) {
  const { t } = useTranslation(['projects', 'metro'])
  const named = useName()
  const [asking, setAsking] = useState(false)
  const { number, nameZh, nameEn, day, time, place, text, officers, wish, changeable, begun } = visit
  const id = `visit-${number}`
  const names = useVisitOfficers(officers)
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card__head">
        <h2 id={id}>{t(begun ? 'visit.begun' : 'visit.title', { item: named(nameZh, nameEn) })}</h2>
      </div>
      <div className="card__body">
        <p>
          <b>{t('visit.at', { day: formatDayAndWeekday(day), time })}</b> {place}
        </p>
        <p className="soft small">{t('visit.officers', { names: names.join(t('metro:and')) })}</p>
        {text && <p>{text}</p>}
        {wish && <p>{t('visit.wished', { day: formatDay(wish.day) })}</p>}
        {changeable && (
          <p className="again__act">
            <Button onClick={() => setAsking(true)}>{t('visit.ask')}</Button>
          </p>
        )}
      </div>
      {asking && <AnotherDay number={number} onClose={() => setAsking(false)} />}
    </section>
  )
}

function AnotherDay({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useTranslation('projects')
  const queryClient = useQueryClient()
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const ask = useMutation({
    mutationFn: () => call(askAnotherDay, { params: { number }, body: { day, reason: reason.trim() } }),
    onSuccess: async () => {
      toast(t('visit.asked'))
      onClose()
      await queryClient.invalidateQueries()
    }
  })
  const missing = !day || !reason.trim()
  return (
    <Dialog title={t('visit.ask')} onClose={onClose}>
      <p>{t('visit.once')}</p>
      <DayField
        label={t('visit.day')}
        value={day}
        min={today()}
        problem={tried && !day ? t('visit.dayMissing') : null}
        onChange={setDay}
      />
      <TextField
        label={t('visit.reason')}
        value={reason}
        multiline
        maxLength={4000}
        problem={tried && !reason.trim() ? t('visit.reasonMissing') : null}
        onChange={setReason}
      />
      {ask.isError && <ErrorMessage error={ask.error} />}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button
          type="primary"
          loading={ask.isPending}
          onClick={() => {
            setTried(true)
            if (!missing) ask.mutate()
          }}
        >
          {t('visit.send')}
        </Button>
      </div>
    </Dialog>
  )
}
