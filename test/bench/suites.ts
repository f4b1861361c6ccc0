import { clocks } from './clocks/suite.ts'

export interface SuiteResult {
  /** Yimen divided by the other, so that more is better, unless the name says growth. */
  ratios: Record<string, number>
  figures: Record<string, number | string>
}

export interface Suite {
  /** `say` writes for people; the machine reads only what is returned. */
  run: (options: { quick: boolean; say: (line: string) => void }) => Promise<SuiteResult>
}

/** By the word of the command. */
export const suites: Record<string, Suite> = { clocks }
