import { Type, type Static } from 'typebox'

const settings = {
  /** before the acceptance every concerned department looks at its own papers; off: the lead alone (rules.md §4.1) */
  departmentsCheck: Type.Boolean(),
  /** working days from the filing to the answer, or it counts as accepted (行政许可法 32) */
  receiptDays: Type.Integer({ minimum: 1, maximum: 5 }),
  /** working days in which its offices answer a question (no law names them; cities promise 5) */
  answerDays: Type.Integer({ minimum: 1, maximum: 10 }),
  /** working days from the filing in which papers that were promised follow at the latest (容缺; no law names them) */
  lateDays: Type.Integer({ minimum: 1, maximum: 60 }),
  /** work may be delegated to another office of the region; off: within the office alone */
  delegateAcrossOffices: Type.Boolean(),
  /** working days left at which 预警 begins; fewer for limits under nine (rules.md §2.6) */
  warningDays: Type.Integer({ minimum: 1, maximum: 10 }),
  /** working days left at which yellow begins, not more than warningDays */
  yellowDays: Type.Integer({ minimum: 0, maximum: 10 })
}

export type RegionSettings = Static<ReturnType<typeof Type.Object<typeof settings>>>
/** How often they were changed; 0: never, the defaults hold. */
const version = Type.Integer({ minimum: 0 })
/** What is not named stays as it is; `after`: the version that was read. */
const Change = Type.Object(
  { ...Type.Partial(Type.Object(settings)).properties, after: version },
  { additionalProperties: false }
)

const OfRegion = Type.Object({
  region: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  ...settings,
  version
})
export type SettingsOfRegion = Static<typeof OfRegion>

export const listRegionSettings = {
  method: 'GET',
  url: '/api/region-settings',
  schema: { response: { 200: Type.Array(OfRegion) } }
} as const

/** Holds for what is filed or asked from now on. 409 SETTINGS_CHANGED names who changed them after `after` was read. */
export const changeRegionSettings = {
  method: 'PUT',
  url: '/api/region-settings/:region',
  schema: {
    params: Type.Object({ region: Type.String({ maxLength: 16 }) }),
    body: Change,
    response: { 200: Type.Object({ ...settings, version }) }
  }
} as const
