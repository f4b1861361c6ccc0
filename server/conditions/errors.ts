import createError from '@fastify/error'

export const ConditionPlaceWrong = createError(
  'CONDITION_PLACE_WRONG',
  'Tie each condition to an item of this stage or to a later stage, where somebody looks at it: %s',
  422
)
export const ConditionsOpen = createError(
  'CONDITIONS_OPEN',
  'Say of each condition of another department whether it is met, with a word; still open: %s',
  422
)
export const ConditionUnmet = createError(
  'CONDITION_UNMET',
  'A condition is not met: %s. Return it for another look, or refuse',
  422
)
