import type { Paper, Checklist } from '../../server/applications/schema.ts'
import type { Dossier } from '../../server/dossiers/schema.ts'
import type { InboxRow } from '../../server/inbox/schema.ts'
import { SAMPLE_PASSWORD } from '../../server/people/sample.ts'
import type { ProjectPage } from '../../server/projects/schema.ts'
import type { TaskCompletion } from '../../server/tasks/schema.ts'
import { createVisitor, type Visitor } from './app.ts'
import type { Flow } from './flow.ts'
import { sampleProject, uniqueProjectCode } from './sample-projects.ts'
import { until } from './until.ts'

/** What a suite knows of a filed stage. */
export interface Filing {
  projectId: string
  applicationId: string
  /** Of the application: the business key of its stage. */
  number: string
  projectName: string
}

export type Person = Awaited<ReturnType<typeof signIn>>
export type Applicant = Awaited<ReturnType<typeof signInApplicant>>

/** A sample login at work. A session ends when the suite's clock travels, so each call signs in when it has to. */
export async function signIn(flow: Flow, username: string) {
  const visitor = createVisitor(flow.app)
  let day = ''

  async function session(): Promise<Visitor> {
    const today = flow.clock.now().toISOString().slice(0, 10)
    if (day !== today) {
      const answer = await visitor.signIn(username, SAMPLE_PASSWORD)
      if (answer.statusCode !== 200) throw new Error(`${username} cannot sign in: ${answer.body}`)
      day = today
    }
    return visitor
  }

  const person = {
    username,
    session,
    get: async (url: string) => (await session()).get(url),
    post: async (url: string, body?: unknown) => (await session()).post(url, body),
    put: async (url: string, body?: unknown) => (await session()).put(url, body),
    delete: async (url: string) => (await session()).delete(url),

    async inbox(view: 'todo' | 'mine' | 'department' | 'done' = 'todo', q = '') {
      const query = new URLSearchParams({ view, limit: '200', ...(q && { q }) })
      const answer = await (await session()).get(`/api/inbox?${query}`)
      if (answer.statusCode !== 200) throw new Error(`inbox of ${username}: ${answer.body}`)
      return answer.json<{ rows: InboxRow[]; nextCursor: string | null }>().rows
    },

    /** The open task of a number, once the engine has brought the process there. */
    async task(number: string, form?: TaskCompletion['form']): Promise<InboxRow> {
      let found: InboxRow | undefined
      let rows: InboxRow[] = []
      await until(
        async () => {
          rows = (await person.inbox('todo', number)).flatMap(apart)
          found = rows.find((row) => row.businessKey === number && (!form || row.form === form))
          return found !== undefined
        },
        120_000,
        () => `${username} waits for ${form ?? 'a task'} of ${number}; there is ${JSON.stringify(rows)}`
      )
      return found!
    },

    /** The completion with the verdicts that the server wants, and a reason, kept only where something is over. */
    judges: async (number: string, body: TaskCompletion) => {
      const judged = await withVerdicts(await session(), number, body)
      return { ...judged, overdueReason: body.overdueReason ?? '同期办件较多' }
    },

    /** Waits for the task of that form and completes it; answers what the server answered. */
    async answers(number: string, body: TaskCompletion) {
      const { taskId } = await person.task(number, body.form)
      const send = async () =>
        person.signs(`/api/tasks/${taskId}/complete`, await person.judges(number, body))
      const answer = await send()
      // The engine shows a task a moment before what the check found is committed; a person reads it and judges then.
      const late = !('verdicts' in body) && answer.json<{ code?: string }>().code === 'FINDINGS_OPEN'
      return late ? send() : answer
    },

    /** Posts, with the password again where a signature asks for it. */
    async signs(url: string, body: unknown) {
      const answer = await person.post(url, body)
      if (answer.json<{ code?: string }>().code !== 'PASSWORD_NEEDED') return answer
      await person.post('/api/session/confirmation', { password: SAMPLE_PASSWORD })
      return person.post(url, body)
    },

    /** As `answers`, for what must succeed. */
    async does(number: string, body: TaskCompletion): Promise<void> {
      const answer = await person.answers(number, body)
      if (answer.statusCode !== 200)
        throw new Error(`${username}, ${body.form} ${body.outcome} of ${number}: ${answer.body}`)
    }
  }
  return person
}

/** A reviewer who says nothing else finds that each difference holds, as the server wants a word on each. */
async function withVerdicts(visitor: Visitor, number: string, body: TaskCompletion): Promise<TaskCompletion> {
  const judges =
    body.form === 'yimen:review' || body.form === 'yimen:record' || body.form === 'yimen:review-opinion'
  if (!judges || body.verdicts) return body
  const { findings } = (await visitor.get(`/api/dossiers/${number}`)).json<Dossier>()
  const open = findings.filter(({ result }) => result === 'differs' || result === 'to-judge')
  return { ...body, verdicts: open.map(({ id }) => ({ finding: id, verdict: 'holds' })) }
}

/** Each half of a pair as a row of its own: a task can be completed alone. */
const apart = (row: InboxRow): InboxRow[] =>
  row.companion
    ? [
        { ...row, companion: null },
        { ...row, ...row.companion, companion: null }
      ]
    : [row]

/** Files for its first organisation. */
export async function signInApplicant(flow: Flow, username = 'applicant') {
  const person = await signIn(flow, username)
  const me = (await person.get('/api/session')).json<{ user: { organisations: { id: string }[] } }>()
  const organisationId = me.user.organisations[0]!.id
  const must = async (answer: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await answer
    if (statusCode !== 200) throw new Error(body)
    return JSON.parse(body) as unknown
  }

  const applicant = {
    ...person,

    /** A file that no filing uses yet; each is another. Answers its id. */
    async uploads(material: string): Promise<string> {
      const pdf = Buffer.from(`%PDF-1.4\n% ${material} ${crypto.randomUUID()}\n%%EOF\n`)
      const visitor = await person.session()
      const url = `/api/organisations/${organisationId}/files`
      const file = await must(visitor.upload(url, pdf, `${material}.pdf`, 'application/pdf'))
      return (file as { id: string }).id
    },

    /** Uploads a paper for a slot of the application. */
    async attaches(applicationId: string, material: string): Promise<Paper> {
      const fileId = await applicant.uploads(material)
      return (await must(
        person.post(`/api/applications/${applicationId}/papers`, { material, fileId })
      )) as Paper
    },

    async checklist(applicationId: string) {
      return (await must(person.get(`/api/applications/${applicationId}/checklist`))) as Checklist
    },

    /** A draft of one of the sample projects, complete but for its papers. */
    async drafts(name: string, changes: Record<string, unknown> = {}): Promise<Omit<Filing, 'number'>> {
      const { facts, form } = sampleProject(name)
      const { project, application } = (await must(
        person.post('/api/projects', { organisationId, nameZh: name, code: uniqueProjectCode() })
      )) as { project: { id: string }; application: { id: string; form: object } }
      await must(
        person.put(`/api/applications/${application.id}/draft`, {
          facts: { ...facts, ...changes },
          form: { ...form, ...application.form, projectName: name }
        })
      )
      return { projectId: project.id, applicationId: application.id, projectName: name }
    },

    async suppliesPapers(applicationId: string, except: string[] = []): Promise<void> {
      const { slots } = await applicant.checklist(applicationId)
      for (const { material, status } of slots)
        if (['missing', 'late'].includes(status) && !except.includes(material))
          await applicant.attaches(applicationId, material)
    },

    /** 提交申报 of a draft whose papers are there. */
    async submits(draft: Omit<Filing, 'number'>): Promise<Filing> {
      const filed = (await must(person.post(`/api/applications/${draft.applicationId}/file`))) as {
        number: string
      }
      return { ...draft, number: filed.number }
    },

    /** The next stage, or the same one again: its papers and its filing. */
    async filesNext({ projectId, projectName }: Filing, stage: string): Promise<Filing> {
      const draft = (await must(person.post(`/api/projects/${projectId}/stages/${stage}`))) as { id: string }
      await applicant.suppliesPapers(draft.id)
      return applicant.submits({ projectId, projectName, applicationId: draft.id })
    },

    /** An item that is filed alone beside the stages of a filed project. */
    async filesItem({ projectId, projectName }: Filing, item: string): Promise<Filing> {
      const draft = await must(person.post(`/api/projects/${projectId}/parallel-items/${item}`))
      const { id: applicationId } = draft as { id: string }
      await applicant.suppliesPapers(applicationId)
      return applicant.submits({ projectId, projectName, applicationId })
    },

    /** Draft, papers and filing of one of the sample projects. */
    async files(name: string, changes: Record<string, unknown> = {}): Promise<Filing> {
      const draft = await applicant.drafts(name, changes)
      await applicant.suppliesPapers(draft.applicationId)
      return applicant.submits(draft)
    },

    async page(projectId: string): Promise<ProjectPage> {
      return (await must(person.get(`/api/projects/${projectId}`))) as ProjectPage
    }
  }
  return applicant
}
