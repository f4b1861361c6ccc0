import { CsvError, parse } from 'csv-parse/sync'
import type { FastifyRequest } from 'fastify'
import { FileMissing, FileUnreadable } from '../errors.ts'

/** One record of a CSV file and the line where it begins; the heading is line 1, as spreadsheets count. */
export interface CsvRow {
  line: number
  cells: Record<string, string>
}

/** The first file of a multipart body. Spreadsheets in China save UTF-8 with BOM or GB18030; both are read. */
export async function readUploadedCsv(request: FastifyRequest): Promise<CsvRow[]> {
  const file = request.isMultipart() ? await request.file() : undefined
  if (!file) throw new FileMissing()
  return parseCsv(await file.toBuffer())
}

export function parseCsv(bytes: Uint8Array): CsvRow[] {
  try {
    const records: { record: Record<string, string>; info: { lines: number } }[] = parse(decode(bytes), {
      columns: (heading: string[]) => heading.map((name) => name.trim()),
      info: true,
      skip_empty_lines: true,
      trim: true
    })
    // `lines` counts the line on which a record ends; cells of these files hold no line breaks.
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (error instanceof CsvError) throw new FileUnreadable(error.message)
    throw error
  }
}

/** Bytes that are not valid UTF-8 are GB18030, which holds every older GB encoding. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
