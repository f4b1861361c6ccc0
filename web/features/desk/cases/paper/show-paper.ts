import { createContext, useContext } from 'react'

/** Where the third pane goes: a file, and on it a mark. */
export interface PaperTarget {
  fileId: string
  markId?: string
}

export const ShowPaper = createContext<(target: PaperTarget) => void>(() => undefined)

/** Shows a paper beside the case, at a mark of it. */
export const useShowPaper = () => useContext(ShowPaper)
