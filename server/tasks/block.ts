import type { Knex } from 'knex'
import { NotFound } from '../errors.ts'
import type { InboxRow } from '../inbox/schema.ts'
import type { User } from '../policies.ts'
import { assertPossible } from './possible.ts'
import type { TaskCompletion } from './schema.ts'
import { findSubject } from './subject.ts'

/** Why this person may not complete the task now, in the words in which a completion would be refused. */
export async function findBlock(
  db: Knex,
  {
    businessKey,
    form,
    assignee,
    onBehalfOf
  }: Pick<InboxRow, 'businessKey' | 'form' | 'assignee' | 'onBehalfOf'>,
  user: User
): Promise<{ code: string; message: string } | null> {
  const subject = await findSubject(db, businessKey)
  if (!subject) throw new NotFound(businessKey)
  const attempt = { ...subject, db, form: form as TaskCompletion['form'], businessKey, user }
  try {
    await assertPossible({
      ...attempt,
      assignee: assignee?.id ?? null,
      principal: onBehalfOf?.id ?? null
    })
    return null
  } catch (error) {
    if (isRefusal(error)) return { code: error.code, message: error.message }
    throw error
  }
}

/** One of errors.ts; anything else is a fault and stays one. */
export const isRefusal = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'statusCode' in error && 'code' in error
