import { today } from '../../dates.ts'

/** A version of the past: it can be read and not filed any more. */
export const isRetired = ({ validTo }: { validTo: string | null }) => validTo !== null && validTo < today()
