/** The region's clock, wherever the lead sits: China has one zone and no summer time. */
const OFFSET = '+08:00'
const OFFSET_MS = 8 * 3_600_000

const local = (instant: string) => new Date(Date.parse(instant) + OFFSET_MS).toISOString()

export const dayOf = (instant: string) => local(instant).slice(0, 10)
export const timeOf = (instant: string) => local(instant).slice(11, 16)
export const instantOf = (day: string, time: string) => new Date(`${day}T${time}:00${OFFSET}`).toISOString()
