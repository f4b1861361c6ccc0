import type { Knex } from 'knex'
import { checkCharacter, organisationCheckCharacter } from '../organisations/credit-code.ts'
import { registerOrganisation } from '../organisations/store.ts'
import { hashPassword } from '../sessions/passwords.ts'
import type { Role } from '../roles/schema.ts'
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
  { region: '360502', surname: '渝' },
  { region: '360521', surname: '宜' }
]
/** The departments that a project of the samples meets in S1, by the names their officers are called here. */
const DEPARTMENTS = [
  { department: 'FG', handler: '李文博', head: '周正' },
  { department: 'HB', handler: '陈晓岚', head: '吴建明' },
  { department: 'ZR-land', handler: '黄志远', head: '孙国庆' },
  { department: 'ZR-planning', handler: '赵一帆', head: '郭丽华' },
  { department: 'SL', handler: '何江', head: '罗秀英' },
  { department: 'LY', handler: '林青', head: '高山' },
  { department: 'WG', handler: '许静', head: '曹文渊' }
]

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

const samples = (levels: Map<string, string[]>): Sample[] => [
  ...INVESTORS.map(([name, code, organisation], index) => ({
    username: index === 0 ? 'applicant' : `applicant${index + 1}`,
    name,
    roles: ['applicant' as const],
    organisation: { creditCode: sampleCreditCode(code), name: organisation }
  })),
  { username: 'window', name: '邓芳', roles: ['window'], department: 'XZ', region: CITY },
  { username: 'fg-lead', name: '杨帆', roles: ['lead'], department: 'FG', region: CITY },
  ...DEPARTMENTS.flatMap((one) => officers(one, CITY, '')),
  ...COUNTIES.flatMap(({ region, surname }) => [
    {
      username: `fg-lead-${region}`,
      name: `${surname}发`,
      roles: ['lead' as const],
      department: 'FG',
      region
    },
    ...DEPARTMENTS.filter(({ department }) => levels.get(department)?.includes('county')).flatMap((one) =>
      officers(
        { ...one, handler: surname + one.handler.slice(1), head: surname + one.head.slice(1) },
        region,
        `-${region}`
      )
    )
  ]),
  { username: 'designer', name: '沈工', roles: ['designer'] },
  { username: 'supervisor', name: '严明', roles: ['supervisor'], department: 'JW', region: CITY },
  { username: 'administrator', name: '管理员', roles: ['administrator'] }
]

function officers(
  { department, handler, head }: (typeof DEPARTMENTS)[number],
  region: string,
  suffix: string
): Sample[] {
  const prefix = department.toLowerCase()
  return [
    { username: `${prefix}-handler${suffix}`, name: handler, roles: ['handler'], department, region },
    { username: `${prefix}-head${suffix}`, name: head, roles: ['head'], department, region }
  ]
}

/** Who is a sample person: everybody else on the platform is nobody's to play. */
export const sampleUsernames = (): string[] =>
  samples(new Map(DEPARTMENTS.map(({ department }) => [department, ['county']]))).map(
    ({ username }) => username
  )

/** Idempotent: who is there already, keeps name, password and roles. Needs the directory's seed. */
export async function seedSamplePeople(db: Knex): Promise<SampleLogin[]> {
  const departments = await db('departments').select('code', 'levels')
  const all = samples(new Map(departments.map(({ code, levels }) => [code, levels])))
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
