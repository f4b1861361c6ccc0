import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

export function ClaimButton({ mine, busy, onClick }: { mine: boolean; busy: boolean; onClick: () => void }) {
  const { t } = useTranslation('cases')
  return (
    <Button size="small" loading={busy} onClick={onClick} aria-keyshortcuts="c" title={t('claimKey')}>
      {t(mine ? 'giveBack' : 'claim')}
    </Button>
  )
}
