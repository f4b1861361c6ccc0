/** `fit`: as wide as there is room; else the share of the natural size. */
export type Zoom = 'fit' | number

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4]

/** The next step up or down from what is shown now. */
export function zoomed(shown: number, direction: 1 | -1): number {
  const further =
    direction > 0 ? STEPS.find((step) => step > shown * 1.02) : STEPS.findLast((step) => step < shown * 0.98)
  return further ?? (direction > 0 ? STEPS.at(-1)! : STEPS[0]!)
}
