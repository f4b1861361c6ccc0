/** Longest text that a person writes in a form, in characters. */
export const TEXT_MAX_LENGTH = 4000
