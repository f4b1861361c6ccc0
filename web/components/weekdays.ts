/** The column of a date in a week that begins on Monday: 1 to 7. */
export function columnOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
}
