import type { FastifyInstance } from 'fastify'
import { legalToday } from '../calendar/legal-date.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { makeMove } from '../moves/make-move.ts'
import { moves } from '../moves/moves.ts'
import { listOfficersFor } from './officers.ts'
import type { Scene } from './story.ts'

/** Sets something going for the newest case of an item, or a department's newest opinion; once, also when played again. */
export async function playMove(
  app: FastifyInstance,
  projectId: string,
  { move: name, of, body }: Extract<Scene, { do: 'move' }>,
  now: Date
): Promise<void> {
  const { db } = app
  const row =
    (await db('cases').where({ projectId, item: of }).orderBy('number', 'desc').first()) ??
    (await db('stage_opinions')
      .join('applications', 'applications.id', 'stage_opinions.application_id')
      .where({ projectId, department: of })
      .orderBy('stage_opinions.number', 'desc')
      .first('stage_opinions.number', 'department', 'region'))
  const move = moves.find((one) => one.name === name)
  if (!row || !move) throw new Error(`${of} has nothing for which ${name} could be begun`)
  if (await db('case_moves').where({ number: row.number, move: name }).first('id')) return
  const desk = { groups: [candidateGroup(row, 'handler')], assignee: null }
  const [user] = await listOfficersFor(db, desk, legalToday(now))
  await makeMove(db, move, { number: row.number, body, user: user!, now, evaluate: app.evaluateItems })
}
