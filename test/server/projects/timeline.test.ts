import { expect, test } from '@jest/globals'
import { concernsApplicant, forApplicant } from '../../../server/projects/timeline.ts'

const entry = {
  id: 1,
  kind: 'reviewed',
  businessKey: '360500HB-20260302-0001',
  subjectZh: '环境影响评价文件审批(报告表)',
  subjectEn: 'EIA report form',
  person: '陈晓岚',
  departmentZh: '市生态环境局',
  departmentEn: 'Municipal Bureau of Ecology and Environment',
  happenedOn: '2026-03-04',
  enteredAt: '2026-03-04T02:00:00.000Z',
  detail: { text: '内部意见', outcome: 'propose-grant' }
}

test('the applicant reads which department went on, not who wrote what inside it', () => {
  expect(forApplicant(entry)).toMatchObject({ departmentZh: '市生态环境局', person: null, detail: {} })
})

test('the reasons of a refusal and the list of a correction are for the applicant', () => {
  for (const kind of ['refused', 'correction-asked', 'rejected'])
    expect(forApplicant({ ...entry, kind }).detail).toEqual(entry.detail)
})

test('what a colleague of the applicant did is told with the name', () => {
  expect(forApplicant({ ...entry, kind: 'filed', departmentZh: null }).person).toBe('陈晓岚')
})

test('that one office urges another is not told to the applicant, a joint meeting is', () => {
  const told = ['urged', 'meeting-convened', 'joint-meeting', 'reviewed'].filter((kind) =>
    concernsApplicant({ ...entry, kind })
  )
  expect(told).toEqual(['meeting-convened', 'joint-meeting', 'reviewed'])
})
