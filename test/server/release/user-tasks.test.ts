import { expect, test } from '@jest/globals'
import { readUserTasks } from '../../../server/release/user-tasks.ts'
import { bpmnWith } from './model-text.ts'

test('a user task tells its form and its share of the limit', async () => {
  const share = '<camunda:properties><camunda:property name="nodeShare" value="3"/></camunda:properties>'
  const xml = bpmnWith(
    `<bpmn:userTask id="work" name="审查" camunda:formKey="yimen:review"><bpmn:extensionElements>${share}</bpmn:extensionElements></bpmn:userTask>`
  )
  expect(await readUserTasks(xml)).toEqual([
    { processKey: 'tried', taskKey: 'work', name: '审查', form: 'yimen:review', nodeShareDays: 3 }
  ])
})

test('a user task without form and share tells neither', async () => {
  expect(await readUserTasks(bpmnWith('<bpmn:userTask id="work" name="审查"/>'))).toMatchObject([
    { form: null, nodeShareDays: null }
  ])
})
