import type { Knex } from 'knex'
import type { CorrectionLine } from './schema.ts'
import type { CorrectionRow } from './store.ts'

/** A line about a paper is answered by a paper that was attached since the notice, any other by words. */
export async function findUnanswered(
  db: Knex,
  { applicationId, askedAt, lines }: Pick<CorrectionRow, 'applicationId' | 'askedAt' | 'lines'>,
  answers: { line: string; text: string }[]
): Promise<CorrectionLine[]> {
  const supplied = await db('application_papers')
    .where({ applicationId })
    .where('addedAt', '>=', askedAt)
    .pluck('material')
  return lines.filter((line) =>
    line.material
      ? !supplied.includes(line.material)
      : !answers.find((one) => one.line === line.id)?.text.trim()
  )
}
