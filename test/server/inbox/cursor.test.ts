import { expect, test } from '@jest/globals'
import { decodeCursor, encodeCursor } from '../../../server/inbox/cursor.ts'

test.each(['2026-03-09', 'infinity', '2026-03-09 02:00:00.000001'])('a cursor at %s comes back', (key) => {
  expect(decodeCursor(encodeCursor(key, 'task-1'))).toEqual({ key, task: 'task-1' })
})

test.each([encodeCursor('2026-99-99', 't'), encodeCursor("'; drop", 't'), 'nonsense', ''])(
  'a cursor that is none of ours is refused: %s',
  (cursor) => {
    expect(() => decodeCursor(cursor)).toThrow('not one of ours')
  }
)
