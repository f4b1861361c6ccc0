import { Type, type TSchema } from 'typebox'

/** Each fact of a paper has a name for the list of placeholders that an administrator writes templates with. */
const named = (zh: string, en: string) => ({ title: zh, description: en })

export const text = (zh: string, en: string) => Type.String(named(zh, en))
/** 'YYYY-MM-DD', Asia/Shanghai */
export const day = (zh: string, en: string) => Type.String({ format: 'date', ...named(zh, en) })
export const count = (zh: string, en: string) => Type.Integer(named(zh, en))
export const yes = (zh: string, en: string) => Type.Boolean(named(zh, en))
export const oneOf = <const V extends string[]>(values: V, zh: string, en: string) =>
  Type.Enum(values, named(zh, en))
export const many = <T extends TSchema>(zh: string, en: string, item: T) => Type.Array(item, named(zh, en))
export const maybe = <T extends TSchema>(fact: T) =>
  Type.Union([fact, Type.Null()], {
    title: (fact as { title?: string }).title,
    description: (fact as { description?: string }).description
  })
/** A picture in the content store, PNG or JPEG, by its sha256. */
export const picture = (zh: string, en: string) =>
  Type.String({ pattern: '^[0-9a-f]{64}$', ...named(zh, en) })
