import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  endWorkerAccount,
  listWorkerAccounts,
  type WorkerAccount
} from '../../../server/worker-gateway/schema.ts'
import { call } from '../../api.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { useDepartments } from '../../components/guide/use-guide.ts'
import { Loading } from '../../components/loading.tsx'
import { Moment } from '../../components/moment.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { NewWorkerAccount } from './new-worker-account.tsx'

export function WorkerAccountsPage() {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<WorkerAccount | null>(null)
  const accounts = useQuery({ queryKey: ['worker-accounts'], queryFn: () => call(listWorkerAccounts, {}) })
  const end = useMutation({
    mutationFn: (accountId: string) => call(endWorkerAccount, { params: { accountId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['worker-accounts'] }),
    onSettled: () => setEnding(null)
  })
  const departments = useDepartments()
  const named = useName()
  const departmentName = (code: string) => {
    const department = departments.data?.find((one) => one.code === code)
    return department ? named(department.nameZh, department.nameEn) : code
  }
  const rows = accounts.data?.workerAccounts ?? []

  return (
    <>
      <PageHeader
        title={t('pages.worker-accounts')}
        meta={t('workers.about')}
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('workers.add')}
          </Button>
        }
      />
      {accounts.isPending && <Loading />}
      {accounts.isError && <ErrorMessage error={accounts.error} />}
      {end.isError && <ErrorMessage error={end.error} />}
      {accounts.isSuccess && rows.length === 0 && (
        <EmptyState title={t('workers.none')}>{t('workers.noneWhy')}</EmptyState>
      )}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('workers.name')}</th>
                <th scope="col">{t('common:username')}</th>
                <th scope="col">{t('workers.department')}</th>
                <th scope="col">{t('workers.topics')}</th>
                <th scope="col">{t('workers.seen')}</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {rows.map((account) => (
                <tr key={account.id}>
                  <td>{account.name}</td>
                  <td>
                    <code>{account.username}</code>
                  </td>
                  <td data-label={t('workers.department')}>{departmentName(account.department)}</td>
                  <td>
                    {account.topics.map((topic) => (
                      <div key={topic}>
                        <code>{topic}</code>
                      </div>
                    ))}
                  </td>
                  <td data-label={t('workers.seen')}>
                    {account.lastSeenAt ? <Moment at={account.lastSeenAt} /> : t('workers.never')}
                  </td>
                  <td className="table__actions">
                    {account.endedAt ? (
                      t('statuses.ended')
                    ) : (
                      <button
                        type="button"
                        className="link"
                        aria-label={`${t('workers.end')} ${account.name}`}
                        onClick={() => setEnding(account)}
                      >
                        {t('workers.end')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {adding && <NewWorkerAccount onClose={() => setAdding(false)} />}
      {ending && (
        <ConfirmDialog
          title={t('workers.ask', { name: ending.name })}
          consequence={t('workers.consequence')}
          action={t('workers.end')}
          busy={end.isPending}
          onConfirm={() => end.mutate(ending.id)}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  )
}
