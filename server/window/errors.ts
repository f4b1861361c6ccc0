import createError from '@fastify/error'

export const IdNumberWrong = createError(
  'ID_NUMBER_WRONG',
  'This is no identity card number (GB 11643); compare it with the card',
  400
)
export const DeliveredAlready = createError(
  'DELIVERED_ALREADY',
  'It is not to be delivered: it was handed over or downloaded already, or not granted',
  409
)
export const DeliveryDayWrong = createError(
  'DELIVERY_DAY_WRONG',
  'The day lies before the decision or in the future',
  422
)
export const AnotherPersonCame = createError(
  'ANOTHER_PERSON_CAME',
  'This is not the identity card of the person who came to file',
  422
)
export const SealedAlready = createError(
  'SEALED_ALREADY',
  'The paper %s is sealed electronically; a scan would say nothing more',
  409
)
