type Kind = 'text' | 'number' | 'date' | 'boolean' | 'ring' | readonly string[]
export interface Column {
  name: string
  kind: Kind
  optional?: boolean
}

const required = (name: string, kind: Kind = 'text'): Column => ({ name, kind })
const optional = (name: string, kind: Kind = 'text'): Column => ({ name, kind, optional: true })

/** What a department's CSV file may hold, by table; the header names the columns as the database does. */
export const importColumns: Record<string, Column[]> = {
  catalogue_industries: [
    required('code'),
    required('name'),
    required('mode', ['filing', 'verification', 'prohibited', 'restricted']),
    required('basis')
  ],
  filed_projects: [
    required('project_code'),
    required('credit_code'),
    required('name'),
    optional('parcel_number'),
    required('filed_on', 'date')
  ],
  eia_catalogue: [
    required('industry'),
    optional('figure', ['landAreaHa', 'buildingArea', 'totalInvestment', 'energyTce', 'electricityKwh']),
    optional('at_least', 'number'),
    required('only_if_sensitive', 'boolean'),
    required('class', ['report', 'form', 'registration', 'none']),
    required('high_energy', 'boolean'),
    required('basis')
  ],
  sensitive_areas: [
    required('name'),
    required('region'),
    required('kind'),
    required('boundary', 'ring'),
    required('buffer_m', 'number')
  ],
  parcels: [
    required('parcel_number'),
    required('region'),
    required('area_ha', 'number'),
    required('use'),
    optional('supply', ['granted', 'allocated', 'reserved']),
    required('owner'),
    optional('boundary', 'ring'),
    required('farmland_ha', 'number'),
    required('basic_farmland_ha', 'number'),
    optional('restrictions')
  ],
  planning_conditions: [
    required('parcel_number'),
    required('document_number'),
    optional('plot_ratio_min', 'number'),
    optional('plot_ratio_max', 'number'),
    optional('density_min', 'number'),
    optional('density_max', 'number'),
    optional('green_ratio_min', 'number'),
    optional('green_ratio_max', 'number'),
    optional('height_max', 'number'),
    optional('setback_m', 'number'),
    optional('valid_from', 'date'),
    optional('valid_to', 'date')
  ],
  province_decisions: [
    required('document_number'),
    required('case_number'),
    required('result', ['granted', 'refused', 'returned']),
    required('decided_by'),
    required('decided_on', 'date'),
    optional('reason'),
    optional('legal_basis')
  ]
}

/** The value for the database, or a sentence's end that says what is wrong with it. */
export function readCell(
  { kind, optional: mayBeEmpty }: Column,
  text: string
): { value: unknown } | { wrong: string } {
  if (text === '') return mayBeEmpty ? { value: null } : { wrong: 'is empty' }
  if (kind === 'text') return { value: text }
  if (kind === 'number') {
    const value = Number(text)
    return Number.isFinite(value) && value >= 0
      ? { value }
      : { wrong: `"${text}" is not a number of 0 or more` }
  }
  if (kind === 'date') return isDate(text) ? { value: text } : { wrong: `"${text}" is not a date YYYY-MM-DD` }
  if (kind === 'boolean') {
    return text === 'true' || text === 'false'
      ? { value: text === 'true' }
      : { wrong: `"${text}" is neither true nor false` }
  }
  if (kind === 'ring') {
    return isRing(text)
      ? { value: text }
      : { wrong: 'is not a JSON list of at least three [longitude, latitude]' }
  }
  return kind.includes(text) ? { value: text } : { wrong: `"${text}" is none of ${kind.join(', ')}` }
}

/** A day that exists: 2026-02-30 does not. */
export function isDate(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text
}

function isRing(text: string): boolean {
  try {
    const ring = JSON.parse(text) as unknown
    return (
      Array.isArray(ring) &&
      ring.length >= 3 &&
      ring.every((point) => Array.isArray(point) && point.length === 2 && point.every(Number.isFinite))
    )
  } catch {
    return false
  }
}
