import { encodeFacts } from '../../web/features/plan/shared-facts.ts'
import { sampleProject } from '../support/sample-projects.ts'

/** Reads the API as the person who looks at the page; paths begin with /api/. */
export type Ask = <T>(path: string) => Promise<T>

export interface PageToLook {
  /** As web/routes.tsx and web/staff-routes.tsx write it. */
  route: string
  /** A sample login; null: nobody has signed in. */
  who: string | null
  /** Tells apart the pages of one route. */
  what?: string
  /** The address, null while there is nothing that the page could show; the route itself when absent. */
  find?: (ask: Ask) => Promise<string | null>
  /** Buttons pressed one after the other before a picture is taken, in whichever language the page is. */
  press?: RegExp[]
}

interface Row {
  taskId: string
  form: string
  businessKey: string
  companion: { taskId: string; form: string } | null
}

export const visitor = (route: string, path = route): PageToLook => ({
  route,
  who: null,
  find: async () => path
})

/** The applicant's first project whose filing is in this state. */
export const project = (state: string, rest = '', what = state): PageToLook => ({
  route: `/projects/:projectId${rest}`,
  who: 'applicant',
  what,
  find: async (ask) => {
    const { projects } = await ask<{ projects: { id: string }[] }>(`/api/projects?state=${state}`)
    return projects[0] ? `/projects/${projects[0].id}${rest.replace('/:step?', `/${what}`)}` : null
  }
})

export const task = (who: string, form: string): PageToLook => ({
  route: '/tasks/:taskId',
  who,
  what: form,
  find: async (ask) => {
    const { rows } = await ask<{ rows: Row[] }>('/api/inbox?view=todo&limit=200')
    // A department's item may stand in the row of its opinion; its own address opens both.
    const found = rows
      .flatMap(({ companion, ...row }) => (companion ? [row, companion] : [row]))
      .find((one) => one.form === `yimen:${form}`)
    return found ? `/tasks/${found.taskId}` : null
  }
})

/** Every page of the web, with somebody who may see it. test/pages/pages.test.ts compares it with the routes. */
export const pagesToLook: PageToLook[] = [
  visitor('/'),
  visitor('/guide/:item?', '/guide'),
  { ...visitor('/guide/:item?', '/guide/HB-XK-0002?q=环评'), what: 'item' },
  { ...visitor('/guide/:item?', '/guide?q=没有这样的事'), what: 'none' },
  visitor('/plan/:group?', '/plan'),
  visitor('/plan/answer', `/plan/answer?a=${encodeFacts(sampleProject('锂电隔膜生产线建设项目').facts)}`),
  visitor('/verify'),
  visitor('/report'),
  visitor('/sign-in'),
  visitor('/register'),
  visitor('/invitation', '/invitation#token'),
  visitor('/first-administrator', '/first-administrator#token'),
  visitor('/password-reset', '/password-reset#token'),
  visitor('*', '/nothing-here'),
  { route: '/projects', who: 'applicant' },
  { route: '/projects/new', who: 'applicant' },
  ...['filed', 'awaiting-correction', 'in-review', 'passed'].map((state) => project(state)),
  ...['facts', 'items', 'papers', 'check'].map((step) => project('draft', '/filing/:step?', step)),
  project('awaiting-correction', '/correction'),
  project('passed', '/parallel'),
  { route: '/organisations', who: 'applicant' },
  { route: '/my-questions', who: 'applicant' },
  { route: '/notifications', who: 'applicant' },
  { route: '/account', who: 'applicant' },
  { route: '/inbox', who: 'hb-handler' },
  { route: '/circulations', who: 'hb-handler' },
  ...['accept', 'precheck', 'minutes', 'conclude'].map((form) => task('fg-lead', form)),
  ...['check-papers', 'review-opinion', 'review', 'determine-fact'].map((form) => task('hb-handler', form)),
  ...['sign-opinion', 'decide'].map((form) => task('hb-head', form)),
  task('fg-handler', 'record'),
  ...['appoint-visit', 'merge-findings'].map((form) => task('zj-handler', form)),
  task('cg-handler', 'joint-finding'),
  task('ly-head-360521', 'forward'),
  task('ly-handler-360521', 'enter-result'),
  task('zr-land-handler', 'announce'),
  task('gy-handler', 'take-on'),
  {
    route: '/dossiers/:number',
    who: 'hb-handler',
    find: async (ask) => {
      const { rows } = await ask<{ rows: Row[] }>('/api/inbox?view=todo&limit=1')
      return rows[0] ? `/dossiers/${encodeURIComponent(rows[0].businessKey)}` : null
    }
  },
  { route: '/signing', who: 'hb-head' },
  { route: '/questions', who: 'hb-handler' },
  { route: '/board', who: 'fg-lead' },
  {
    route: '/board/:number',
    who: 'fg-lead',
    find: async (ask) => {
      const { rows } = await ask<{ rows: { applicationNumber: string }[] }>('/api/board?stage=S1')
      return rows[0] ? `/board/${encodeURIComponent(rows[0].applicationNumber)}` : null
    }
  },
  { route: '/window/filings', who: 'window' },
  { route: '/window/filings/new', who: 'window' },
  { route: '/window/deliveries', who: 'window' },
  { route: '/window/papers', who: 'window' },
  { route: '/all-projects', who: 'supervisor' },
  { route: '/supervision', who: 'supervisor' },
  { route: '/supervision/report', who: 'supervisor' },
  { route: '/designer', who: 'designer' },
  { route: '/designer/blocks', who: 'designer' },
  {
    route: '/designer/:definitionId',
    who: 'designer',
    find: async (ask) => {
      const definitions = await ask<{ id: string; key: string }[]>('/api/process-definitions')
      const stage = definitions.find(({ key }) => key === 's1-project-approval')
      return stage ? `/designer/${encodeURIComponent(stage.id)}` : null
    }
  },
  {
    route: '/designer/decisions/:decisionKey',
    who: 'designer',
    find: async () => '/designer/decisions/applicable-items'
  },
  { route: '/admin/people', who: 'administrator' },
  {
    route: '/admin/people/:personId',
    who: 'administrator',
    find: async (ask) => {
      const { people } = await ask<{ people: { id: string }[] }>('/api/people?search=hb-handler')
      return people[0] ? `/admin/people/${people[0].id}` : null
    }
  },
  { route: '/admin/org-units', who: 'administrator' },
  { route: '/admin/regions', who: 'administrator' },
  { route: '/admin/calendar', who: 'administrator' },
  { route: '/admin/paper-templates', who: 'administrator' },
  {
    route: '/admin/paper-templates/:kind',
    who: 'administrator',
    find: async () => '/admin/paper-templates/extension'
  },
  { route: '/admin/imports', who: 'administrator' },
  { route: '/admin/worker-accounts', who: 'administrator' },
  { route: '/admin/materials', who: 'administrator' },
  { route: '/admin/incidents', who: 'administrator' },
  { route: '/admin/log', who: 'administrator' }
]

/** Of a picture's file, such as `tasks-taskId-review`. */
export const nameOf = ({ route, what }: PageToLook): string =>
  [route.replace('*', 'not-found'), what]
    .join('-')
    .replaceAll(/[^\w-]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'landing'
