import createError from '@fastify/error'

export const QuestionAnswered = createError(
  'QUESTION_ANSWERED',
  'A colleague has answered this question',
  409
)
export const ForwardToSelf = createError(
  'FORWARD_TO_SELF',
  'The question is with this office already; choose another',
  422
)
export const NamesInPublic = createError(
  'NAMES_IN_PUBLIC',
  'Everybody would read who asked: take %s out of what is shown to all',
  422
)
