/**
 * 水利局's own programme, from outside: it needs no part of Yimen, only Camunda's client for any language and
 * an account (administrators make one: POST /api/worker-accounts with the topic `check.SL`). Run it with
 * YIMEN_SERVER_URL, YIMEN_USERNAME and YIMEN_TOKEN. It must answer `findings` as type Json, each with rule,
 * title, result (passed, differs, to-judge, not-checked), evidence, source and asOf.
 */
import { BasicAuthInterceptor, Client, Variables } from 'camunda-external-task-client-js'

const { YIMEN_SERVER_URL: server, YIMEN_USERNAME: username = '', YIMEN_TOKEN: password = '' } = process.env
const interceptors = new BasicAuthInterceptor({ username, password })
const client = new Client({
  baseUrl: `${server}/engine-rest`,
  workerId: `water-${process.pid}`,
  asyncResponseTimeout: 10_000,
  interceptors
})

client.subscribe('check.SL', async ({ task, taskService }) => {
  const { facts } = task.variables.get('application') as { facts: { riverArea: boolean } }
  const finding = {
    rule: 'water.river-area',
    title: '项目不在河道管理范围内',
    source: '申报信息',
    asOf: null,
    result: facts.riverArea ? 'to-judge' : 'passed',
    evidence: `申报为${facts.riverArea ? '涉及' : '不涉及'}河道管理范围。`
  }
  await taskService.complete(task, new Variables().setTyped('findings', { type: 'Json', value: [finding] }))
})
