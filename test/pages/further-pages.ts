import { FACT_GROUPS } from '../../web/components/facts/fact-groups.ts'
import { type PageToLook, project, task, visitor } from './pages.ts'

/** The page of another one, with what stands behind its buttons. */
const behind = (page: PageToLook, what: string, ...press: RegExp[]): PageToLook => ({ ...page, what, press })

/** A form that somebody else has before them. */
const formOf = (who: string, form: string): PageToLook => ({ ...task(who, form), what: `${form}-${who}` })

const MORE = /更多办理|^More: /
const MOVES: Record<string, RegExp> = {
  'special-procedure': /^(特别程序|Special procedure)/,
  hearing: /^(听证|Hearing)/,
  'correction-after-acceptance': /^(受理后补正|Correction after acceptance)/,
  extension: /^(延期|Extension)/,
  countersign: /^(会签|前加签|Countersign|Sign before me)/,
  transfer: /^(转办|Hand to a colleague)/,
  circulate: /^(传阅|Show to others)/,
  'facts-corrected': /^(更正事实|Correct facts)/,
  'item-missing': /^(缺少事项|An item is missing)/,
  'not-mine': /^(非本部门事项|Not ours)/,
  withdrawal: /^(撤件|Withdrawal)/
}
const review = task('hb-handler', 'review')

/**
 * What is photographed beside the pages that every Yimen has (pages.ts): menus and dialogs, questions one by one, the
 * check page that the server draws, and forms that only the sample city has open.
 */
export const pagesToPhotograph: PageToLook[] = [
  ...FACT_GROUPS.slice(1).map(({ key }) => ({ ...visitor('/plan/:group?', `/plan/${key}`), what: key })),
  {
    route: '/check',
    who: 'applicant',
    find: async (ask) => {
      const { projects } = await ask<{ projects: { id: string }[] }>('/api/projects?state=passed')
      if (!projects[0]) return null
      const track = JSON.stringify(await ask(`/api/projects/${projects[0].id}`))
      const code = /"checkCode":"([^"]+)"/.exec(track)?.[1]
      return code ? `/check/${code}` : null
    }
  },
  behind(project('in-review'), 'withdraw', /^(撤回申请|申请撤件|撤件|Withdraw)/),
  formOf('hb-handler', 'joint-finding'),
  formOf('qx-handler', 'joint-finding'),
  formOf('hb-handler', 'notify-hearing'),
  formOf('sl-handler-360502', 'record-procedure'),
  formOf('fg-lead-360502', 'minutes'),
  formOf('fg-handler', 'check-papers'),
  formOf('zr-land-handler', 'enter-result'),
  behind(review, 'review-more', MORE),
  ...Object.entries(MOVES).map(([move, name]) => behind(review, `review-${move}`, MORE, name)),
  behind({ route: '/board', who: 'fg-lead' }, 'urge', /^(催办|Urge)/),
  { route: '/account', who: 'hb-handler', what: 'officer' },
  behind({ route: '/account', who: 'hb-handler' }, 'new-delegation', /^(新的委托|New delegation)/),
  behind({ route: '/window/deliveries', who: 'window' }, 'deliver', /^(送达|Deliver)/),
  behind({ route: '/designer/blocks', who: 'designer' }, 'place', /^(放进流程图|Place)/),
  behind({ route: '/admin/people', who: 'administrator' }, 'new', /^(新建人员|New person)/),
  behind({ route: '/admin/org-units', who: 'administrator' }, 'new', /^(新建机构|New )/),
  behind({ route: '/admin/worker-accounts', who: 'administrator' }, 'new', /^(新建账号|New )/)
]
