import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import type { CaseLevel } from '../../../../server/levels/schema.ts'
import { formatDay } from '../../../dates.ts'
import { useName } from '../../../components/data-name.ts'
import { downloadPath } from '../../../components/paper-viewer.tsx'
import './levels.css'

/** 县 → 市 → 省: which level has it, what the others did with it and when. */
export function Levels({ levels }: Pick<Dossier, 'levels'>) {
  const { t } = useTranslation('cases')
  const named = useName()
  if (levels.length === 0) return null
  const said = levels.findLast(({ opinion, here }) => opinion !== '' && !here)
  const nameOf = ({ level, officeZh, officeEn }: CaseLevel) =>
    officeZh ? named(officeZh, officeEn ?? '') : t(`levels.${level}`)
  const result = levels.find((one) => one.result)?.result
  return (
    <div className="levels">
      <ol aria-label={t('levels.label')}>
        {levels.map((one) => (
          <li
            key={one.level}
            className={one.here ? 'levels__here' : undefined}
            aria-current={one.here || undefined}
          >
            <b>{nameOf(one)}</b> <span>{t(stateOf(one), wordsOf(one))}</span>
          </li>
        ))}
      </ol>
      {said && (
        <p>
          {t('levels.said', { office: nameOf(said), person: said.person ?? '' })}
          {said.opinion}
        </p>
      )}
      {result && (
        <p>
          {t('levels.result', { by: result.decidedBy, day: formatDay(result.decidedOn) })}{' '}
          {result.fileId ? (
            <a href={downloadPath(result.fileId)} download>
              {result.documentNumber}
            </a>
          ) : (
            <span>{result.documentNumber}</span>
          )}
          {result.source && <span className="soft"> {t('levels.source', { source: result.source })}</span>}
          {result.reason && <> · {result.reason}</>}
        </p>
      )}
    </div>
  )
}

function stateOf({ here, level, outcome, receivedOn, dueOn }: CaseLevel): string {
  if (!receivedOn) return 'levels.ahead'
  if (!here) return `levels.outcomes.${outcome}`
  if (level === 'province') return 'levels.atProvince'
  return dueOn ? 'levels.hereUntil' : 'levels.here'
}

const wordsOf = ({ receivedOn, leftOn, dueOn, person }: CaseLevel) => ({
  received: receivedOn && formatDay(receivedOn),
  left: leftOn && formatDay(leftOn),
  due: dueOn && formatDay(dueOn),
  person: person ?? ''
})
