import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { listWalkIns, type WalkIn } from '../../../server/window/schema.ts'
import { call } from '../../api.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { correctionPath } from '../../components/correction-path.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { Moment } from '../../components/moment.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PaperDialog } from '../../components/paper-dialog.tsx'
import { officialPaper } from '../../components/paper-path.ts'
import { TextField } from '../../components/text-field.tsx'
import { formatDay } from '../../dates.ts'
import { InviteDialog } from './invite-dialog.tsx'

/** Who came to this window to file: drafts to go on with, receipts to print. */
export function FilingsPage() {
  const { t } = useTranslation('window')
  const navigate = useNavigate()
  const [q, setQ] = useState('')
  const walkIns = useQuery({
    queryKey: ['applications', 'window', q.trim()],
    queryFn: () => call(listWalkIns, { querystring: { q: q.trim() || undefined } }),
    placeholderData: (before) => before
  })
  const rows = walkIns.data?.walkIns ?? []

  return (
    <>
      <PageHeader
        title={t('pages.filings')}
        meta={t('filings.about')}
        actions={
          <Button type="primary" onClick={() => void navigate('/window/filings/new')}>
            {t('filings.begin')}
          </Button>
        }
      />
      <div className="window__search">
        <TextField label={t('filings.search')} value={q} maxLength={100} onChange={setQ} />
      </div>
      {walkIns.isPending && <Loading />}
      {walkIns.isError && <ErrorMessage error={walkIns.error} />}
      {walkIns.isSuccess && rows.length === 0 && (
        <EmptyState title={t(q.trim() ? 'noneFound' : 'filings.none')}>{t('filings.noneWhy')}</EmptyState>
      )}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('project')}</th>
                <th scope="col">{t('filings.agent')}</th>
                <th scope="col">{t('filings.came')}</th>
                <th scope="col">{t('number')}</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.projectId} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function Row({ row }: { row: WalkIn }) {
  const { t } = useTranslation('window')
  const named = useName()
  const [receipt, setReceipt] = useState(false)
  const [inviting, setInviting] = useState(false)
  return (
    <tr>
      <td>
        {/* What else its organisation has to do, the window does there for who came. */}
        {row.state === 'draft' ? (
          row.projectNameZh
        ) : (
          <Link to={`/projects/${row.projectId}`}>{row.projectNameZh}</Link>
        )}
        <p className="soft">{row.organisation}</p>
      </td>
      <td>
        {row.agentName}
        <p className="soft">{row.idNumberMasked}</p>
      </td>
      <td>
        <Moment at={row.consentedAt} />
        <p className="soft">{row.officer}</p>
      </td>
      <td>
        {row.number ? (
          <>
            <code>{row.number}</code>
            <CopyButton text={row.number} label={t('number')} />
          </>
        ) : (
          <span className="soft">{t('filings.draft')}</span>
        )}
      </td>
      <td className="table__actions">
        <span className="window__links">
          {row.state === 'draft' && (
            <Link to={`/projects/${row.projectId}/filing/facts`}>{t('filings.goOn')}</Link>
          )}
          {row.correctionDueOn && (
            <Link to={`/projects/${row.projectId}/correction`}>
              {t('filings.correct', { day: formatDay(row.correctionDueOn) })}
            </Link>
          )}
          {row.caseCorrections.map((one) => (
            <Link key={one.caseNumber} to={correctionPath(row.projectId, one)}>
              {one.dueOn
                ? t('filings.correctCaseBy', {
                    item: named(one.itemZh, one.itemEn),
                    day: formatDay(one.dueOn)
                  })
                : t('filings.correctCase', { item: named(one.itemZh, one.itemEn) })}
            </Link>
          ))}
          {row.memberless && row.state !== 'draft' && (
            <Button onClick={() => setInviting(true)}>{t('filings.invite')}</Button>
          )}
          {inviting && <InviteDialog walkIn={row} onClose={() => setInviting(false)} />}
          {row.receiptId && <Button onClick={() => setReceipt(true)}>{t('filings.receipt')}</Button>}
          {row.receiptId && receipt && (
            <PaperDialog
              title={t('filings.receipt')}
              file={officialPaper(row.receiptId, `${t('filings.receipt')}-${row.number}.pdf`)}
              onClose={() => setReceipt(false)}
            />
          )}
        </span>
      </td>
    </tr>
  )
}
