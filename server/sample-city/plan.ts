import { beforeAcceptance } from './plan/before-acceptance.ts'
import { firstReviews } from './plan/first-reviews.ts'
import { laterStages } from './plan/later-stages.ts'
import type { PlannedProject } from './plan/planned-project.ts'
import { roundsAndMoves } from './plan/rounds-and-moves.ts'

/**
 * The sample city: 40 projects, each with the state that its name in the plan says. Days are working days before the
 * day on which the city is begun, so that signals come out alike on any day: opinions have 5, items 7, a receipt 5.
 */
export const plan: PlannedProject[] = [
  ...beforeAcceptance,
  ...firstReviews,
  ...roundsAndMoves,
  ...laterStages
]
