import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../components/dialog.tsx'

const KEYS = [
  ['j', 'k'],
  ['Enter'],
  ['c'],
  ['a'],
  ['1', '2', '3', '4'],
  ['Ctrl', 'Enter'],
  ['m'],
  ['n'],
  ['[', ']'],
  ['v'],
  ['/'],
  ['?']
] as const

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('inbox')
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl className="keys-help">
        {KEYS.map((keys) => (
          <div key={keys.join()}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${keys.join('')}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common:back')}</Button>
      </div>
    </Dialog>
  )
}
