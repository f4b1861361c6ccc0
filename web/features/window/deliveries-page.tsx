import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { listDeliveries, type Deliverable } from '../../../server/window/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { Days } from '../../components/days.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PaperDialog } from '../../components/paper-dialog.tsx'
import { officialPaper } from '../../components/paper-path.ts'
import { TextField } from '../../components/text-field.tsx'
import { formatDay } from '../../dates.ts'
import { DeliverDialog } from './deliver-dialog.tsx'

/** Decisions that wait to be fetched, due first; a scanner types into the search. */
export function DeliveriesPage() {
  const { t } = useTranslation('window')
  const [q, setQ] = useState('')
  const [done, setDone] = useState(false)
  const [handing, setHanding] = useState<Deliverable | null>(null)
  const deliveries = useQuery({
    queryKey: ['dossiers', 'deliveries', q.trim(), done],
    queryFn: () => call(listDeliveries, { querystring: { q: q.trim() || undefined, done } }),
    placeholderData: (before) => before
  })
  const rows = deliveries.data?.deliveries ?? []

  return (
    <>
      <PageHeader title={t('pages.deliveries')} meta={t('deliveries.about')} />
      <div className="window__filter">
        <div className="window__search">
          <TextField label={t('deliveries.search')} value={q} maxLength={200} onChange={setQ} />
        </div>
        <Checkbox checked={done} onChange={(event) => setDone(event.target.checked)}>
          {t('deliveries.done')}
        </Checkbox>
      </div>
      {deliveries.isPending && <Loading />}
      {deliveries.isError && <ErrorMessage error={deliveries.error} />}
      {deliveries.isSuccess && rows.length === 0 && (
        <EmptyState title={t(q.trim() ? 'noneFound' : 'deliveries.none')}>
          {t('deliveries.noneWhy')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('deliveries.result')}</th>
                <th scope="col">{t('project')}</th>
                <th scope="col">{t('deliveries.time')}</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.number} row={row} onHand={() => setHanding(row)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {handing && <DeliverDialog result={handing} onClose={() => setHanding(null)} />}
    </>
  )
}

function Row({ row, onHand }: { row: Deliverable; onHand: () => void }) {
  const { t } = useTranslation('window')
  const named = useName()
  const { clock, delivered, licence, refusalId } = row
  const [shown, setShown] = useState<'result' | 'receipt' | null>(null)
  return (
    <tr>
      <td>
        {named(row.itemZh, row.itemEn)}
        <p className="soft">
          {named(row.departmentZh, row.departmentEn)} · <code>{licence?.number ?? row.number}</code>
        </p>
      </td>
      <td>
        {row.projectNameZh}
        <p className="soft">
          {row.organisation} · <code>{row.creditCode}</code>
        </p>
      </td>
      <td>
        {refusalId && <p>{t('deliveries.refusal')}</p>}
        {clock && <Days signal={clock.signal} daysLeft={clock.daysLeft} dueOn={clock.dueOn} size="row" />}
        {delivered && (
          <>
            {t('deliveries.on', { day: formatDay(delivered.on), name: delivered.recipient })}
            <p className="soft">{delivered.idNumberMasked}</p>
          </>
        )}
      </td>
      <td className="table__actions">
        <span className="window__links">
          {(licence || refusalId) && (
            <Button onClick={() => setShown('result')}>{t('deliveries.print')}</Button>
          )}
          {delivered ? (
            <Button onClick={() => setShown('receipt')}>{t('deliveries.receipt')}</Button>
          ) : (
            <Button
              type="primary"
              aria-label={t('deliveries.handOf', { number: row.number })}
              onClick={onHand}
            >
              {t('deliveries.hand')}
            </Button>
          )}
        </span>
        {licence && shown === 'result' && (
          <PaperDialog
            title={named(row.itemZh, row.itemEn)}
            file={{ id: licence.fileId, name: `${licence.number}.pdf`, mediaType: 'application/pdf' }}
            onClose={() => setShown(null)}
          />
        )}
        {refusalId && shown === 'result' && (
          <PaperDialog
            title={t('deliveries.refusal')}
            file={officialPaper(refusalId, `${t('deliveries.refusal')}-${row.number}.pdf`)}
            onClose={() => setShown(null)}
          />
        )}
        {delivered && shown === 'receipt' && (
          <PaperDialog
            title={t('deliveries.receipt')}
            file={officialPaper(delivered.receiptId, `${t('deliveries.receipt')}-${row.number}.pdf`)}
            onClose={() => setShown(null)}
          />
        )}
      </td>
    </tr>
  )
}
