import type { JointReview } from '../../../../../server/joint-reviews/schema.ts'

/** What each department whose last word is against it found, line by line. */
export const failedOf = ({ departments }: JointReview) =>
  departments.flatMap(({ nameZh, nameEn, findings }) => {
    const last = findings.at(-1)
    return last?.outcome === 'unfit' ? last.lines.map((line) => ({ nameZh, nameEn, ...line })) : []
  })
