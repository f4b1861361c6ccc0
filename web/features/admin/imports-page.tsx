import { useTranslation } from 'react-i18next'
import { importOrgUnits } from '../../../server/org-units/schema.ts'
import { importPeople, importRoles } from '../../../server/people/schema.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ImportCard } from './import-card.tsx'

/** In the order in which they depend on each other. */
const IMPORTS = [
  {
    name: 'orgUnits',
    url: importOrgUnits.url,
    columns: 'department,region,nameZh,nameEn,address,telephone,hours'
  },
  { name: 'people', url: importPeople.url, columns: 'username,name,email,phone' },
  { name: 'roles', url: importRoles.url, columns: 'username,role,department,region' }
] as const

export function ImportsPage() {
  const { t } = useTranslation('admin')
  return (
    <>
      <PageHeader title={t('pages.imports')} meta={t('imports.about')} />
      <div className="admin__cards">
        {IMPORTS.map((one) => (
          <ImportCard key={one.name} {...one} />
        ))}
      </div>
    </>
  )
}
