import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../api.ts'
import { useErrorSentence } from '../../../components/error-message.tsx'
import { useTakeBack } from './use-take-back.ts'

interface Props {
  taskId: string
  refused: { code: string; message: string } | null
}

/** 取回 of one's own step, or why it is too late. */
export function TakeBack({ taskId, refused }: Props) {
  const { t } = useTranslation('cases')
  const sentence = useErrorSentence()
  const takeBack = useTakeBack()
  if (refused) return <span>{sentence(new ApiError(409, refused))}</span>
  return (
    <Button
      size="small"
      loading={takeBack.isPending}
      title={t('takeBack.until')}
      onClick={() => takeBack.mutate(taskId)}
    >
      {t('takeBack.do')}
    </Button>
  )
}
