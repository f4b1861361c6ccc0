import { currentLocale } from './i18n.ts'

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(currentLocale() === 'zh' ? 'zh-CN' : 'en-GB', {
    maximumFractionDigits: 6
  }).format(value)
}

/** Bytes as people say them, in steps of 1024: 53.1 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`
  const megabytes = bytes / 1024 ** 2
  return `${megabytes < 100 ? Number(megabytes.toFixed(1)) : Math.round(megabytes)} MB`
}
