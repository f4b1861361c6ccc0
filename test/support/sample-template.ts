import { connect } from '../../server/db.ts'
import { seedDirectory } from '../../server/directory/seed.ts'
import { seedSamplePeople } from '../../server/people/sample.ts'
import { cloneTemplate } from './clone-template.ts'
import type { TestPostgres } from './postgres-service.ts'

/** A template with the directory and the sample people, made once in a run: each suite took half a second for them. */
export async function makeSampleTemplate(cluster: TestPostgres['answer']): Promise<string> {
  const name = 'yimen_sample_template'
  const { databaseUrl } = await cloneTemplate(cluster, name)
  const db = connect(databaseUrl)
  await db.transaction(seedDirectory)
  await seedSamplePeople(db)
  await db.destroy()
  return name
}
