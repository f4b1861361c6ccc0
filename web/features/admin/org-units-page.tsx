import { useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OrgUnit } from '../../../server/directory/schema.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TextField } from '../../components/text-field.tsx'
import { OrgUnitForm } from './org-unit-form.tsx'
import { useOrgUnits } from './role-words.ts'

export function OrgUnitsPage() {
  const { t } = useTranslation('admin')
  const named = useName()
  const units = useOrgUnits()
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<OrgUnit | 'new' | null>(null)
  const rows = (units.data?.orgUnits ?? []).filter((unit) =>
    `${unit.nameZh} ${unit.nameEn} ${unit.department} ${unit.region}`
      .toLowerCase()
      .includes(search.trim().toLowerCase())
  )

  return (
    <>
      <PageHeader
        title={t('pages.org-units')}
        actions={
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('units.add')}
          </Button>
        }
      />
      <div className="admin__filter">
        <TextField label={t('units.search')} value={search} onChange={setSearch} />
      </div>
      {units.isPending && <Loading />}
      {units.isError && <ErrorMessage error={units.error} />}
      {units.isSuccess && rows.length === 0 && <EmptyState title={t('units.none')} />}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('units.nameZh')}</th>
                <th scope="col">{t('units.code')}</th>
                <th scope="col">{t('units.address')}</th>
                <th scope="col">{t('units.telephone')}</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {rows.map((unit) => (
                <tr key={unit.id}>
                  <td>{named(unit.nameZh, unit.nameEn)}</td>
                  <td>
                    <code>
                      {unit.department ?? '—'}@{unit.region}
                    </code>
                  </td>
                  <td>
                    {unit.address} {unit.sample && <span className="soft">{t('units.sample')}</span>}
                  </td>
                  <td>{unit.telephone}</td>
                  <td className="table__actions">
                    <button
                      type="button"
                      className="link"
                      aria-label={`${t('common:edit')} ${unit.nameZh}`}
                      onClick={() => setEdited(unit)}
                    >
                      {t('common:edit')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {edited && <OrgUnitForm unit={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  )
}
