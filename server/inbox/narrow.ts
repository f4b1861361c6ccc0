import type { Static } from 'typebox'
import type { Narrowing as Asked } from './schema.ts'

/** What a person searches and chooses in the head of the list; the signal is no column (row-signals.ts). */
export type Narrowing = Omit<Static<typeof Asked>, 'signal'>

/** Read once for a search, whatever the length of the list. No trigram index: a Chinese word has two characters. */
const PROJECTS_FOUND = `array(select id from projects where name_zh ilike :search or code ilike :search
  or organisation_id in (select id from organisations where name ilike :search))`
const ITEMS_FOUND = `array(select item from item_versions where name_zh ilike :search or name_en ilike :search)`
const NUMBER_OR_ITEM = `(business_key ilike :search or item = any(${ITEMS_FOUND}))`

/** The other half of a pair may be what is looked for. */
const halfOf = (entry: string, condition: string) => `${entry}.pair = any(array(select pair from inbox_entries
  where owner = any(:owners) and done_at is null and pair is not null and ${condition}))`

/** On rows of inbox_entries; with the bindings of narrowBindings and `owners`. Every part is a look at the row alone. */
export function narrowOpen({ q, stage, item }: Narrowing, entry: string): string {
  const conditions = [
    q?.trim() &&
      `(${entry}.project_id = any(${PROJECTS_FOUND}) or ${entry}.business_key ilike :search
        or ${entry}.item = any(${ITEMS_FOUND}) or ${halfOf(entry, NUMBER_OR_ITEM)})`,
    stage && `${entry}.stage = :stage`,
    item && `(${entry}.item = :item or ${halfOf(entry, 'item = :item')})`
  ]
  return conditions.map((one) => (one ? ` and ${one}` : '')).join('')
}

/** On rows of acts, of which the item's names the opinion's that it went with. */
const ofCase = (
  condition: string
) => `(exists (select from cases where cases.id = acts.case_id and ${condition})
  or acts.id in (select half.submitted_with from acts half join cases on cases.id = half.case_id
    where half.person_id = :me and half.submitted_with is not null and ${condition}))`

export function narrowDone({ q, stage, item }: Narrowing): string {
  const ofApplication = (condition: string) =>
    `exists (select from applications where applications.id = acts.application_id and ${condition})`
  const conditions = [
    q?.trim() &&
      `(${ofApplication(`applications.project_id = any(${PROJECTS_FOUND})`)} or acts.business_key ilike :search
        or ${ofCase(`(cases.number ilike :search or cases.item = any(${ITEMS_FOUND}))`)})`,
    stage && ofApplication('applications.stage = :stage'),
    item && ofCase('cases.item = :item')
  ]
  return conditions.map((one) => (one ? ` and ${one}` : '')).join('')
}

const likePattern = (search: string) => `%${search.replace(/[\\%_]/g, '\\$&')}%`

export const narrowBindings = ({ q, stage, item }: Narrowing) => ({
  search: likePattern(q?.trim() ?? ''),
  stage: stage ?? null,
  item: item ?? null
})
