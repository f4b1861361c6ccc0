import type { Knex } from 'knex'
import { checkCharacter, organisationCheckCharacter } from '../organisations/credit-code.ts'
import { registerOrganisation } from '../organisations/store.ts'
import { hashPassword } from '../sessions/passwords.ts'
import type { Role } from '../roles/schema.ts'
import { SAMPLE_LEADS, SAMPLE_OFFICES } from './sample-officers.ts'
import { holdRole, insertPerson } from './store.ts'

/** For trial only; the first page says that these are sample logins. */
export const SAMPLE_PASSWORD = 'Yimen-2026'

export interface SampleLogin {
  username: string
  password: string
  name: string
  department: string | null
  region: string | null
  roles: Role[]
}

const CITY = '360500'
const COUNTIES = [
  { region: '360502', key: 'yushui', window: '万小玲' },
  { region: '360521', key: 'fenyi', window: '潘月' }
] as const

interface Sample {
  username: string
  name: string
  roles: Role[]
  department?: string
  region?: string
  organisation?: { creditCode: string; name: string }
}

/** 91 enterprise, 360500 Xinyu; the organisation code is made up and its check digits fit (GB 32100). */
function sampleCreditCode(organisationCode: string): string {
  const first17 = `91${CITY}${organisationCode}${organisationCheckCharacter(organisationCode)}`
  return first17 + checkCharacter(first17)
}

/** Investors of the sample city: name of the person, organisation code and name of the organisation. */
const INVESTORS = [
  ['王敏', 'MA35JH01', '新余锦恒新材料有限公司(示例)'],
  ['刘洋', 'MA35QY02', '分宜青云电子科技有限公司(示例)'],
  ['陈国栋', 'MA36GY03', '新余钢韵金属制品有限公司(示例)'],
  ['黄丽', 'MA36JT04', '新余市育才教育投资有限公司(示例)'],
  ['周海涛', 'MA36GF05', '赣西光伏科技有限公司(示例)'],
  ['吴晓东', 'MA36CT06', '新余市城建开发有限公司(示例)'],
  ['李娟', 'MA36YL07', '渝水康养医疗投资有限公司(示例)'],
  ['钟文', 'MA36FW08', '分宜县清源水务有限公司(示例)'],
  ['胡建军', 'MA36LY09', '江西锂源新能源科技有限公司(示例)']
] as const

const samples = (): Sample[] => [
  ...INVESTORS.map(([name, code, organisation], index) => ({
    username: index === 0 ? 'applicant' : `applicant${index + 1}`,
    name,
    roles: ['applicant' as const],
    organisation: { creditCode: sampleCreditCode(code), name: organisation }
  })),
  { username: 'window', name: '邓芳', roles: ['window'], department: 'XZ', region: CITY },
  ...Object.entries(SAMPLE_LEADS).map(([department, { city }]) => lead(department, city, CITY)),
  ...Object.entries(SAMPLE_OFFICES).flatMap(([department, { city }]) => officers(department, city, CITY)),
  ...COUNTIES.flatMap(({ region, key, window }) => [
    { username: `window-${region}`, name: window, roles: ['window' as const], department: 'XZ', region },
    ...Object.entries(SAMPLE_LEADS).map(([department, names]) => lead(department, names[key], region)),
    ...Object.entries(SAMPLE_OFFICES).flatMap(([department, { [key]: pair }]) =>
      pair ? officers(department, pair, region) : []
    )
  ]),
  { username: 'designer', name: '沈工', roles: ['designer'] },
  { username: 'supervisor', name: '严明', roles: ['supervisor'], department: 'JW', region: CITY },
  { username: 'administrator', name: '管理员', roles: ['administrator'] }
]

const suffixOf = (region: string) => (region === CITY ? '' : `-${region}`)

function officers(department: string, [handler, head]: readonly [string, string], region: string): Sample[] {
  const prefix = department.toLowerCase()
  const suffix = suffixOf(region)
  return [
    { username: `${prefix}-handler${suffix}`, name: handler, roles: ['handler'], department, region },
    { username: `${prefix}-head${suffix}`, name: head, roles: ['head'], department, region }
  ]
}

const lead = (department: string, name: string, region: string): Sample => ({
  username: `${department.toLowerCase()}-lead${suffixOf(region)}`,
  name,
  roles: ['lead'],
  department,
  region
})

/** Who is a sample person: everybody else on the platform is nobody's to play. */
export const sampleUsernames = (): string[] => samples().map(({ username }) => username)

/** Idempotent: who is there already, keeps name, password and roles. Needs the directory's seed. */
export async function seedSamplePeople(db: Knex): Promise<SampleLogin[]> {
  const all = samples()
  // One hash for all of them: each costs 25 ms, and the password is no secret.
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  await db.transaction(async (trx) => {
    for (const sample of all) await seedSample(trx, sample, passwordHash)
  })
  return all.map(({ username, name, department, region, roles }) => ({
    username,
    password: SAMPLE_PASSWORD,
    name,
    department: department ?? null,
    region: region ?? null,
    roles
  }))
}

/** The day on which the sample organisations agreed to be served in their inbox. */
const REGISTERED = new Date('2026-01-05T01:00:00Z')

async function seedSample(trx: Knex.Transaction, sample: Sample, passwordHash: string): Promise<void> {
  const { username, name, roles, department, region, organisation } = sample
  if (await trx('people').where({ username }).first('id')) return

  const { id } = await insertPerson(trx, { username, name, passwordHash })
  if (organisation) await registerOrganisation(trx, organisation, id, REGISTERED)
  const unit =
    department && region ? await trx('org_units').where({ department, region }).first('id') : undefined
  if (department && !unit)
    throw new Error(`${department} has no org unit in region ${region}: seed the directory first`)
  for (const role of roles) await holdRole(trx, id, role, unit?.id ?? null)
}
