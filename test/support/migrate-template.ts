import { migrate } from '../../server/launch/migrate.ts'

await migrate(process.argv[2] ?? '')
