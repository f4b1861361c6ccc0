/** 2026年3月24日: legal papers write dates so (GB/T 15835 allows the digits). */
export function chineseDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
