import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'
import type { StageGroup } from './group-by-stage.ts'
import './stage-folds.css'

interface Props<T> {
  groups: StageGroup<T>[]
  /** The newest group is open although its stage is over. */
  newestOpen?: boolean
  children: (those: T[]) => ReactNode
}

/** What is over folds, one line a stage; of a single stage there is nothing to fold. */
export function StageFolds<T>({ groups, newestOpen = false, children }: Props<T>) {
  const { t } = useTranslation(['projects', 'metro'])
  const [newest] = groups
  if (newest && groups.length === 1) return children(newest.those)
  return groups.map(({ stage, running, those }) => (
    <Fold
      key={stage}
      title={t([`folds.${stage}`, `metro:stageNames.${stage}`])}
      count={t('folds.count', { count: those.length })}
      open={running || (newestOpen && stage === newest?.stage)}
    >
      {children(those)}
    </Fold>
  ))
}

interface FoldProps {
  title: string
  count: string
  open?: boolean
  children: ReactNode
}

export function Fold({ title, count, open = false, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary>
        <Icon name="chevron" small />
        <b>{title}</b>
        <span className="soft">{count}</span>
      </summary>
      {children}
    </details>
  )
}
