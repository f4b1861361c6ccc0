import { useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { BoardEntry, ProjectBoard } from '../../../server/board/schema.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Icon } from '../../components/icon.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { DayLines } from './day-lines.tsx'
import { Dispute } from './dispute.tsx'
import { StageDay } from './row-head.tsx'
import { StepsTable } from './steps-table.tsx'
import { UrgeDialog } from '../../components/urging/urge-dialog.tsx'
import { useProjectBoard } from './use-project-board.ts'
import './project-board.css'

/** One project: its departments by step and by day, and the way out of a disagreement. */
export function ProjectBoardPage() {
  const { number = '' } = useParams()
  const { data, isPending, error } = useProjectBoard(number)
  if (isPending) return <Loading />
  if (error)
    return (
      <div className="wrap">
        <ErrorMessage error={error} />
      </div>
    )
  return <Shown board={data} />
}

function Shown({ board }: { board: ProjectBoard }) {
  // The words of its dialogs as well: one that is fetched when it opens would draw the page anew, without its focus.
  const { t } = useTranslation(['board', 'urging'])
  const named = useName()
  const [urging, setUrging] = useState<BoardEntry | null>(null)
  const { row, stage, disagreement } = board
  const urged = board.lines.find(({ entry }) => entry === urging)

  return (
    <div className="wrap wrap--wide project-board">
      <PageHeader
        title={row.projectNameZh}
        trail={[{ to: `/board?stage=${stage.stage}`, text: t('back') }]}
        meta={
          <>
            <span>{named(stage.nameZh, stage.nameEn)}</span>
            <span className="matrix__day">
              <StageDay row={row} />
            </span>
            <span>{row.organisationName}</span>
            <span>{row.projectCode}</span>
            <Link to={`/dossiers/${encodeURIComponent(row.applicationNumber)}`}>{t('openCase')}</Link>
          </>
        }
        actions={
          <Button icon={<Icon name="print" small />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      {disagreement && (
        <div className="card project-board__card">
          <Dispute board={board} disagreement={disagreement} />
        </div>
      )}
      <section className="card project-board__card" aria-label={t('bySteps')}>
        <h2>{t('bySteps')}</h2>
        <StepsTable lines={board.lines} onUrge={setUrging} />
      </section>
      <section className="card project-board__card" aria-label={t('byDay')}>
        <h2>{t('byDay')}</h2>
        <DayLines board={board} />
      </section>
      {urging && urged && (
        <UrgeDialog
          project={row.projectNameZh}
          entry={urging}
          column={{ nameZh: urged.departmentZh, nameEn: urged.departmentEn }}
          onClose={() => setUrging(null)}
        />
      )}
    </div>
  )
}
