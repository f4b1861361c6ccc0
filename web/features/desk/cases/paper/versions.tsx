import { useTranslation } from 'react-i18next'
import { dayOf, formatDay } from '../../../../dates.ts'
import type { Stack, Version } from './stacks.ts'

interface Props {
  stack: Stack
  shown: Version
  onShow: (version: Version) => void
}

export function useVersionLabel() {
  const { t } = useTranslation('papers')
  return ({ paper, version, part }: Version) => {
    const words = { round: version, part, day: formatDay(dayOf(paper.addedAt)) }
    return part === null ? t('viewer.version', words) : t('viewer.versionPart', words)
  }
}

export function Versions({ stack, shown, onShow }: Props) {
  const { t } = useTranslation('papers')
  const labelOf = useVersionLabel()
  return (
    <span className="versions" role="group" aria-label={t('viewer.versions')}>
      {stack.versions.map((version) => (
        <button
          key={version.paper.id}
          type="button"
          aria-pressed={version === shown}
          title={version.paper.file.name}
          onClick={() => onShow(version)}
        >
          {labelOf(version)}
        </button>
      ))}
    </span>
  )
}
