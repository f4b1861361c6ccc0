import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect } from '../../server/db.ts'
import type { Finding } from '../../workflows/topics.ts'
import { checkEia } from '../../workers/environment/check-eia.ts'
import { checkParcel } from '../../workers/land/check-parcel.ts'
import { checkFigures } from '../../workers/planning/check-figures.ts'
import { checkProject } from '../../workers/reform/check-project.ts'
import { seedSampleDepartments } from '../../workers/sample.ts'
import { connectTables, type Tables } from '../../workers/tables.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

interface Project {
  projectCode: string
  projectName: string
  form: Record<string, unknown> & { creditCode: string }
}
const projects = JSON.parse(
  readFileSync(new URL('../../workers/sample/projects.json', import.meta.url), 'utf8')
) as Project[]

/** The facts of the four sample projects that the checks read. */
const facts: Record<string, Record<string, unknown>> = {
  '2603-360500-04-03-100011': {
    mode: 'filing',
    landSource: 'granted',
    farmland: false,
    landAreaHa: 6.2,
    energyTce: 3200,
    electricityKwh: 26_000_000,
    eiaClass: 'form',
    jurisdiction: '360500G1'
  },
  '2603-360500-04-01-100022': {
    mode: 'approval',
    landSource: 'allocated',
    farmland: false,
    landAreaHa: 5.5,
    energyTce: 600,
    electricityKwh: 1_800_000,
    eiaClass: 'registration',
    jurisdiction: '360500'
  },
  '2603-360521-04-02-100033': {
    mode: 'verification',
    landSource: 'allocated',
    farmland: true,
    landAreaHa: 12,
    energyTce: 200,
    electricityKwh: 100_000,
    eiaClass: 'report',
    jurisdiction: '360521'
  },
  '2603-360502-04-03-100044': {
    mode: 'filing',
    landSource: 'granted',
    farmland: false,
    landAreaHa: 0.3,
    energyTce: 50,
    electricityKwh: 100_000,
    eiaClass: 'none',
    jurisdiction: '360502'
  }
}

let database: TestDatabase
let tables: Tables
beforeAll(async () => {
  database = await createTestDatabase()
  const db = connect(database.departmentsUrl)
  await seedSampleDepartments(db)
  await seedSampleDepartments(db)
  await db.destroy()
  tables = connectTables(database.departmentsUrl)
}, 120_000)
afterAll(async () => {
  await tables?.end()
  await database?.drop()
})

const checks = () => ({
  reform: checkProject(tables),
  environment: checkEia(tables),
  land: checkParcel(tables),
  planning: checkFigures(tables)
})

async function check(reviewer: keyof ReturnType<typeof checks>, code: string, changes: object = {}) {
  const project = projects.find(({ projectCode }) => projectCode === code)!
  const { form, projectName } = project
  const application = {
    projectCode: code,
    projectName,
    creditCode: form.creditCode,
    facts: facts[code]!,
    form: { ...form, ...changes }
  }
  const scope = { caseId: 'c', department: 'X', projectId: 'p', applicationId: 'a', application }
  const context = { businessKey: 'k', taskId: 't', topic: 'x' }
  return (await checks()[reviewer](scope, context)).findings
}

const results = (findings: Finding[]) =>
  Object.fromEntries(findings.map(({ rule, result }) => [rule, result]))
const plant = '2603-360500-04-03-100011'

test('the battery separator plant mostly passes, and each reviewer has something to judge', async () => {
  expect(results(await check('reform', plant))).toEqual({
    'reform.mode-catalogue': 'passed',
    'reform.project-code': 'passed',
    'reform.duplicate-filing': 'to-judge'
  })
  expect(results(await check('environment', plant))).toEqual({
    'environment.eia-class': 'passed',
    'environment.surroundings': 'to-judge',
    'environment.energy': 'passed'
  })
  expect(results(await check('land', plant))).toEqual({
    'land.parcel': 'to-judge',
    'land.area': 'passed',
    'land.farmland': 'passed',
    'land.supply': 'passed'
  })
  expect(results(await check('planning', plant))).toEqual({
    'planning.conditions-valid': 'passed',
    'planning.plot-ratio': 'passed',
    'planning.density': 'passed',
    'planning.green-ratio': 'passed',
    'planning.height': 'passed',
    'planning.area-ratio': 'to-judge'
  })
})

test('every finding names its source with the day as of which it holds, and calls the sample a sample', async () => {
  for (const { projectCode } of projects) {
    for (const reviewer of ['reform', 'environment', 'land', 'planning'] as const) {
      for (const finding of await check(reviewer, projectCode)) {
        expect(finding.result).not.toBe('not-checked')
        if (finding.source === '申报信息自身比对') continue
        expect(finding.source).toMatch(/^样例数据 · .+/)
        expect(finding.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    }
  }
})

test('the other samples differ where they are meant to', async () => {
  expect(results(await check('planning', '2603-360500-04-01-100022'))['planning.green-ratio']).toBe('differs')
  const mine = '2603-360521-04-02-100033'
  expect(results(await check('land', mine))['land.farmland']).toBe('to-judge')
  expect(results(await check('environment', mine))).toMatchObject({
    'environment.eia-class': 'passed',
    'environment.surroundings': 'to-judge'
  })
  const warehouse = '2603-360502-04-03-100044'
  expect(results(await check('reform', warehouse))['reform.duplicate-filing']).toBe('passed')
  expect(results(await check('environment', warehouse))['environment.eia-class']).toBe('passed')
})

test('a parcel that no register knows is not checked, and never passes', async () => {
  const elsewhere = { parcelNumber: '360502999999GB99999', boundary: undefined }
  for (const reviewer of ['environment', 'land', 'planning'] as const) {
    for (const { rule, result } of await check(reviewer, plant, elsewhere)) {
      if (/eia-class|energy|area-ratio/.test(rule)) continue
      expect([rule, result]).toEqual([rule, rule === 'land.parcel' ? 'differs' : 'not-checked'])
    }
  }
})

test('values of a wrong type count as missing and stop no other check', async () => {
  const findings = await check('planning', plant, { height: '很高', plotRatio: null })
  expect(results(findings)).toMatchObject({
    'planning.height': 'not-checked',
    'planning.plot-ratio': 'not-checked',
    'planning.density': 'passed'
  })
})
