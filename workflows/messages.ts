/**
 * Every message that a diagram may wait for, with who sends it. Legal deadlines come as messages, never as
 * BPMN timers: only the sweep knows the calendar and the pauses (design decision 6). A message goes to the
 * process instance, not to the business key.
 */
export const messages = {
  'receipt.due': 'the sweep: five working days since the filing without an answer (行政许可法 32)',
  'correction.overdue': 'the sweep: the day named in the correction notice has passed',
  'hearing.silent': 'the sweep: nobody asked for a hearing within the days (行政许可法 46)',
  'procedure.due': 'the sweep: the planned days of a special procedure, or those to hold a hearing, are over',
  'level.due': 'the sweep: a level has not forwarded in its five working days (supervision E09)',
  'clock.warning': 'the sweep: few working days are left',
  'clock.due': 'the sweep: the last day has passed',
  // Blocks that a person sets going (server/moves): each begins with its own variable `moveId`.
  'countersign.asked': 'the server: an officer asks others to put their name to it',
  'procedure.ordered': 'the server: a handler orders a special procedure',
  'hearing.ordered': 'the server: a handler tells of the right to a hearing, or the organ orders one',
  'correction.asked': 'the server: a department asks for papers while it reviews',
  'extension.asked': 'the server: a handler asks the head for more days',
  'withdrawal.asked': 'the server: the applicant asks to withdraw a filing or a case; brings `signers`',
  'facts.proposed': 'the server: corrected facts are proposed, or an item is missing; brings `proposedBy`',
  'cases.added': 'the server: corrected facts took effect in a running stage; brings `addedCases`',
  'case.not-mine': 'the server: a department says that a case is not its own; brings `leadGroup`',
  // What follows a grant, in the licence's own process (licence-life.bpmn).
  'tolerance.begun': 'the server: granted while promised papers are missing',
  'commitment.begun': 'the server: granted on a commitment, which is checked afterwards',
  'revocation.proposed': 'the server: a handler proposes to revoke or recall a permit',
  'renewal.asked': 'the server: the applicant asks for a renewal',
  'promise.kept': 'the server: the promised papers are all there',
  'promise.overdue': 'the sweep: the day of a promised paper has passed',
  'statement.overdue': 'the sweep: the days for a statement have passed',
  'check.overdue': 'the sweep: a commitment was not checked, or not put right, in its days',
  'renewal.overdue': 'the sweep: a permit ended while its renewal was not decided',
  'licence.ended': 'the server: the permit was revoked or recalled',
  'stage.filed': 'the server: the applicant files a stage, or the same one again; sets `stage` anew'
} as const

export type MessageName = keyof typeof messages
