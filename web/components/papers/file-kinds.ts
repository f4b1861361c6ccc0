import type { MediaType } from '../../../server/files/schema.ts'

/** Endings by which a file is known before its content is read; browsers know no type for OFD and DWG. */
const ENDINGS: Record<MediaType, string[]> = {
  'application/pdf': ['.pdf'],
  'application/ofd': ['.ofd'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/vnd.dwg': ['.dwg'],
  'application/zip': ['.zip']
}

const endingsOf = (mediaTypes: readonly string[]) =>
  mediaTypes.flatMap((type) => ENDINGS[type as MediaType] ?? [])

/** For `accept` of an input: types too, so that a phone offers its camera. */
export function acceptOf(mediaTypes: readonly string[]): string {
  return [...mediaTypes.filter((type) => /^image\/(png|jpeg)$/.test(type)), ...endingsOf(mediaTypes)].join(
    ','
  )
}

export function isAccepted(file: Pick<File, 'name' | 'type'>, mediaTypes: readonly string[]): boolean {
  const name = file.name.toLowerCase()
  return mediaTypes.includes(file.type) || endingsOf(mediaTypes).some((ending) => name.endsWith(ending))
}
