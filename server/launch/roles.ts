import pg from 'pg'

export interface Passwords {
  databaseAppPassword: string
  databaseDepartmentsPassword: string
}

export class UnusableDatabase extends Error {}

/**
 * Login roles and schemas that the migrations grant to. `yimen_app` serves people and cannot rewrite case events;
 * `yimen_departments` sees the schema `departments` alone. Repeating it changes nothing.
 */
export async function ensureRoles(ownerUrl: string, passwords: Passwords): Promise<void> {
  const client = await connectOwner(ownerUrl)
  try {
    // Two starts on one server at once would collide in the catalogue.
    await client.query('select pg_advisory_lock(8180)')
    await ensureRole(client, 'yimen_app', passwords.databaseAppPassword)
    await ensureRole(client, 'yimen_departments', passwords.databaseDepartmentsPassword)
    for (const schema of ['engine', 'departments'])
      await client.query(`create schema if not exists ${schema}`)
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name')
    await client.query(`grant connect on database ${rows[0]?.name} to yimen_app, yimen_departments`)
    // Where public is open to everyone (upgraded servers), the departments' role must not look into it.
    await client.query('revoke all on schema public from public')
    await client.query('grant usage on schema public, engine to yimen_app')
    await client.query('grant usage on schema departments to yimen_departments')
  } catch (problem) {
    const { code, message } = problem as { code?: string; message: string }
    if (code !== '42501') throw problem
    throw new UnusableDatabase(
      `The login of DATABASE_URL may not prepare the database (${message}). Let a superuser run: alter role <login> createrole; alter database <database> owner to <login>;`
    )
  } finally {
    await client.end()
  }
}

/** True when an earlier start came as far as the migrations, so the engine had made its tables. */
export async function wasMigrated(ownerUrl: string): Promise<boolean> {
  const client = await connectOwner(ownerUrl)
  try {
    const { rows } = await client.query<{ table: string | null }>(
      "select to_regclass('public.migrations') as table"
    )
    return Boolean(rows[0]?.table)
  } finally {
    await client.end()
  }
}

async function connectOwner(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (problem) {
    const { host, pathname, username } = new URL(ownerUrl)
    throw new UnusableDatabase(
      `PostgreSQL does not let ${username} into ${host}${pathname} (DATABASE_URL): ${(problem as Error).message}. Check host, port, login, password, and that the database exists.`,
      { cause: problem }
    )
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  await client.query(
    `${rowCount ? 'alter' : 'create'} role ${role} login password ${client.escapeLiteral(password)}`
  )
}
