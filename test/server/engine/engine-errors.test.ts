import { expect, test } from '@jest/globals'
import { errorOfAnswer } from '../../../server/engine/engine-errors.ts'

const answer = (status: number, body: object) => errorOfAnswer(status, JSON.stringify(body))

test('a transaction that lost is a conflict, by its code', () => {
  expect(answer(500, { type: 'OptimisticLockingException', code: 1, message: 'x' })).toMatchObject({
    refusal: 'conflict'
  })
  expect(answer(500, { type: 'ProcessEngineException', code: 10_000, message: 'x' })).toMatchObject({
    refusal: 'conflict'
  })
})

test('trouble with the database may pass: it is unavailable', () => {
  const message = 'ENGINE-03083 An exception occurred in the persistence layer.'
  expect(answer(500, { type: 'ProcessEngineException', code: 0, message })).toMatchObject({
    name: 'EngineUnavailable'
  })
})

test('a table that is missing is trouble with the database, and no task that is gone', () => {
  const message = 'Error updating database. Cause: PSQLException: ERROR: relation "x" does not exist'
  expect(answer(500, { type: 'ProcessEngineException', code: 0, message })).toMatchObject({
    name: 'EngineUnavailable'
  })
  const gone = 'Cannot find task with id 4711: task is null'
  expect(answer(500, { type: 'RestException', code: 0, message: gone })).toMatchObject({ refusal: 'gone' })
})

test('a server error that is not the engine’s own is unavailable', () => {
  expect(errorOfAnswer(502, '<html></html>')).toMatchObject({ name: 'EngineUnavailable' })
  expect(answer(500, { status: 500, error: 'Internal Server Error' })).toMatchObject({
    name: 'EngineUnavailable'
  })
})

test('a wrong secret is invalid, not a reason to wait', () => {
  expect(answer(401, { error: 'Unauthorized' })).toMatchObject({ refusal: 'invalid', status: 401 })
})
