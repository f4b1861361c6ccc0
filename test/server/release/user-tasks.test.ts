import { expect, test } from '@jest/globals'
import { readUserTasks } from '../../../server/release/user-tasks.ts'
import { bpmnWith } from './model-text.ts'

test('a user task tells its form and its share of the limit', async () => {
  const share = '<camunda:properties><camunda:property name="nodeShare" value="3"/></camunda:properties>'
  const xml = bpmnWith(
    `<bpmn:userTask id="work" name="审查" camunda:formKey="yimen:review"><bpmn:extensionElements>${share}</bpmn:extensionElements></bpmn:userTask>`
  )
  expect(await readUserTasks(xml)).toEqual([
    {
      processKey: 'tried',
      taskKey: 'work',
      name: '审查',
      form: 'yimen:review',
      nodeShareDays: 3,
      stage: null
    }
  ])
})

test('a user task without form and share tells neither', async () => {
  expect(await readUserTasks(bpmnWith('<bpmn:userTask id="work" name="审查"/>'))).toMatchObject([
    { form: null, nodeShareDays: null }
  ])
})

test('the step that concludes tells which stage, and none where that is none of the five', async () => {
  const concluding = (stage: string) =>
    bpmnWith(
      `<bpmn:userTask id="conclude" name="汇总结论" camunda:formKey="yimen:conclude"><bpmn:extensionElements><camunda:properties><camunda:property name="stage" value="${stage}"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>`
    )
  expect(await readUserTasks(concluding('S2'))).toMatchObject([{ stage: 'S2' }])
  expect(await readUserTasks(concluding('S9'))).toMatchObject([{ stage: null }])
})
