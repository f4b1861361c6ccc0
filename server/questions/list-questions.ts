import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { listDepartments } from '../directory/store.ts'
import { answerDay } from './answer-day.ts'
import type { CommonQuestion, Question } from './schema.ts'
import type { QuestionRow } from './store.ts'

const MOST = 200

type Described = QuestionRow & { askedByName: string; itemZh: string; itemEn: string; projectNameZh: string }

/** Questions with names, moves and the day to answer by, in the order that `narrow` gives. */
export async function listQuestions(
  db: Knex,
  now: Date,
  narrow: (query: Knex.QueryBuilder) => void
): Promise<Question[]> {
  const query = db('questions')
    .join('people', 'people.id', 'questions.asked_by')
    .leftJoin('projects', 'projects.id', 'questions.project_id')
    .leftJoin(
      db('item_versions')
        .distinctOn('item')
        .orderBy(['item', { column: 'version', order: 'desc' }])
        .as('named'),
      'named.item',
      'questions.item'
    )
    .limit(MOST)
    .select(
      'questions.*',
      'people.name as askedByName',
      'named.name_zh as itemZh',
      'named.name_en as itemEn',
      'projects.name_zh as projectNameZh'
    )
  narrow(query as unknown as Knex.QueryBuilder)
  const rows = (await query) as unknown as Described[]
  const [calendar, departments, moves] = await Promise.all([
    loadCalendar(db),
    listDepartments(db),
    db('question_moves')
      .whereIn(
        'questionId',
        rows.map(({ id }) => id)
      )
      .orderBy('id')
  ])
  const nameOf = (code: string) => {
    const { nameZh, nameEn } = departments.find((one) => one.code === code)!
    return { nameZh, nameEn }
  }
  const today = legalToday(now)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    item: row.item,
    itemZh: row.itemZh,
    itemEn: row.itemEn,
    projectId: row.projectId,
    projectNameZh: row.projectNameZh,
    businessKey: row.businessKey,
    department: row.department,
    departmentZh: nameOf(row.department).nameZh,
    departmentEn: nameOf(row.department).nameEn,
    region: row.region,
    text: row.text,
    askedBy: row.askedByName,
    askedAt: row.askedAt,
    ...answerDay(calendar, row, today),
    answer: row.answer,
    answeredAt: row.answeredAt,
    publicQuestion: row.publicQuestion,
    publicAnswer: row.publicAnswer,
    moves: moves
      .filter(({ questionId }) => questionId === row.id)
      .map(({ fromDepartment, toDepartment, reason, movedAt }) => {
        const [from, to] = [nameOf(fromDepartment), nameOf(toDepartment)]
        return { fromZh: from.nameZh, fromEn: from.nameEn, toZh: to.nameZh, toEn: to.nameEn, reason, movedAt }
      })
  }))
}

export async function readQuestion(db: Knex, now: Date, id: string): Promise<Question> {
  const [question] = await listQuestions(db, now, (query) => void query.where('questions.id', id))
  return question!
}

/** What offices answered for everybody on an item, newest first. */
export async function listCommon(db: Knex, item: string): Promise<CommonQuestion[]> {
  return db('questions')
    .join('departments', 'departments.code', 'questions.department')
    .where({ item })
    .whereNotNull('publicAnswer')
    .orderBy('answered_at', 'desc')
    .limit(50)
    .select(
      'questions.id',
      'public_question as question',
      'public_answer as answer',
      'departments.name_zh as departmentZh',
      'departments.name_en as departmentEn',
      'answered_on as answeredOn'
    ) as unknown as Promise<CommonQuestion[]>
}
