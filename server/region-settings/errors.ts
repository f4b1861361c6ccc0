import createError from '@fastify/error'

export const RuleInPast = createError(
  'RULE_IN_PAST',
  'It cannot hold from %s: what was filed keeps its promise. Choose today or later',
  422
)
export const NoPromise = createError('NO_PROMISE', 'No days are promised for the item %s', 422)
export const PromiseOverStatute = createError(
  'PROMISE_OVER_STATUTE',
  'The statute allows at most %s days for this item; promise no more',
  422
)
export const NoStageDiagram = createError(
  'NO_STAGE_DIAGRAM',
  'The diagram %s is not released, or its conclusion does not name the stage (property stage)',
  422
)
export const OtherStageDiagram = createError(
  'OTHER_STAGE_DIAGRAM',
  'That diagram concludes “%s”; choose one that concludes the stage in question',
  422
)
export const NoOpinions = createError(
  'NO_OPINIONS',
  'Nobody gives an opinion in the stage %s: its diagram asks for none',
  422
)
export const NoReviewer = createError(
  'NO_REVIEWER',
  'This department gives no opinion in that stage; silence counts between departments alone, never towards the applicant',
  422
)
export const YellowAfterWarning = createError(
  'YELLOW_AFTER_WARNING',
  'Yellow begins when as many or fewer days are left than at the warning; choose fewer days for yellow',
  422
)
export const SettingsChanged = createError(
  'SETTINGS_CHANGED',
  'Meanwhile “%s” changed the settings of this region; read them anew, then decide yours',
  409
)
