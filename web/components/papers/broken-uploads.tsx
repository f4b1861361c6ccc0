import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../numbers.ts'
import { Icon } from '../icon.tsx'
import { brokenKey, useBrokenUploads, type BrokenUpload } from './use-broken-uploads.ts'

/** What was broken off by closing the page: the same file, chosen again, goes on from there. */
export function BrokenUploads({ applicationId, material }: { applicationId: string; material: string }) {
  const { t } = useTranslation('papers')
  const queryClient = useQueryClient()
  const mine = useBrokenUploads(applicationId).filter((one) => one.material === material)
  const giveUp = async ({ key, address }: BrokenUpload) => {
    const { forget, stopUpload } = await import('./resumable-upload.ts')
    await stopUpload(address)
    await forget(key)
    await queryClient.invalidateQueries({ queryKey: brokenKey(applicationId) })
  }
  if (mine.length === 0) return null
  return (
    <ul className="slot__files">
      {mine.map((one) => (
        <li key={one.key} className="upload upload--left">
          <p>
            <Icon name="up" small />{' '}
            {t('left', { name: one.name, sent: formatBytes(one.sent), size: formatBytes(one.size) })}
          </p>
          <button type="button" className="link" onClick={() => void giveUp(one)}>
            {t('giveUp')}
            <span className="sr"> {one.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
