import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { openInnerItem, type InnerItem } from '../../../../../server/parallel/schema.ts'
import { call } from '../../../../api.ts'
import { useName } from '../../../../components/data-name.ts'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { toast } from '../../../../components/toast.tsx'

interface Props {
  projectId: string
  item: InnerItem
  onClose: () => void
}

/** Asked first: its clocks begin. Then its case: the departments that are asked come before the office's own step. */
export function OpenInnerItem({ projectId, item, onClose }: Props) {
  const { t } = useTranslation('parallel')
  const named = useName()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const name = named(item.nameZh, item.nameEn)
  const open = useMutation({
    mutationFn: () => call(openInnerItem, { params: { projectId, item: item.item } }),
    onSuccess: async ({ number }) => {
      toast(t('inner.opened', { name }))
      onClose()
      await navigate(`/dossiers/${encodeURIComponent(number)}`)
    },
    // A colleague may have opened it meanwhile.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['dossiers', 'inner-items', projectId] })
  })
  return (
    <Dialog title={t('inner.confirm', { name })} onClose={onClose}>
      <p>{t('inner.consequence')}</p>
      {open.isError && <ErrorMessage error={open.error} />}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="primary" loading={open.isPending} onClick={() => open.mutate()}>
          {t('inner.open')}
        </Button>
      </div>
    </Dialog>
  )
}
