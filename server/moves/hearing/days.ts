/** 行政许可法 46: it may be asked for within five days of the notice. */
export const DAYS_TO_ASK = 5
/** 行政许可法 47: held within 20 days of the request, working days as all limits of that law (82). */
export const DAYS_TO_HOLD = 20
/** 行政许可法 48(1): told seven days before it. */
export const DAYS_BEFORE = 7
