import { Type, type TSchema } from 'typebox'

/**
 * Every form key of a user task, with the variable that its completion sets and the answers it may have.
 * `variable: null`: the diagram does not ask what was answered, the database keeps it.
 */
export const forms = {
  'yimen:accept': { variable: 'acceptance', values: Type.Enum(['accept', 'correct', 'reject']) },
  // A fact that the applicant does not know, a form each: the EIA class, 消防 and 防雷. The answered fact itself
  // becomes a variable under its own name (`eiaClass`), as it was at the start.
  'yimen:determine-fact': { variable: null, values: Type.Null() },
  'yimen:determine-fire-class': { variable: null, values: Type.Null() },
  'yimen:determine-lightning': { variable: null, values: Type.Null() },
  // Each department its own papers; the lead merges what they say into the one notice.
  'yimen:check-papers': { variable: null, values: Type.Null() },
  'yimen:supply-corrections': { variable: null, values: Type.Null() },
  'yimen:precheck': { variable: 'precheck', values: Type.Enum(['pass', 'refuse']) },
  'yimen:minutes': { variable: null, values: Type.Null() },
  'yimen:conclude': { variable: 'conclusion', values: Type.Enum(['passed', 'failed']) },
  'yimen:review': { variable: null, values: Type.Null() },
  'yimen:record': { variable: 'decision', values: Type.Enum(['grant', 'refuse']) },
  // 登记 of a fact that is established: the entry in the register is the decision.
  'yimen:register': { variable: 'decision', values: Type.Enum(['grant', 'refuse', 'return']) },
  // A public procedure: its announcement, and what came of it; without a bidder it is announced again.
  'yimen:announce': { variable: null, values: Type.Null() },
  'yimen:record-tender': { variable: 'tender', values: Type.Enum(['awarded', 'failed']) },
  // 告知: the owner reports, nothing is decided.
  'yimen:acknowledge': { variable: null, values: Type.Null() },
  // A utility's or a reviewer's service.
  'yimen:take-on': { variable: null, values: Type.Null() },
  'yimen:record-service': { variable: 'decision', values: Type.Enum(['grant', 'refuse']) },
  // 征求意见 inside an item: the words of the departments that the directory names (concurDepts).
  'yimen:concur': { variable: null, values: Type.Null() },
  // Only the head can send a case back: whoever records alone has nobody to send it back to.
  'yimen:decide': { variable: 'decision', values: Type.Enum(['grant', 'refuse', 'return']) },
  // 上报: `next-level` to another local office, or back to a handler's review here or below.
  'yimen:forward': { variable: 'forwarding', values: Type.Enum(['next-level', 'province', 'refuse']) },
  // What the province decided, entered by hand; `return`: it wants something put right first.
  'yimen:enter-result': { variable: 'decision', values: Type.Enum(['grant', 'refuse', 'return']) },
  // 会签: the server counts the voices; `countersigned` ends the loop, and no gateway asks what was answered.
  'yimen:countersign': { variable: null, values: Type.Null() },
  // 延期: the head's word on what the handler asked for.
  'yimen:decide-extension': { variable: 'extension', values: Type.Enum(['approve', 'decline']) },
  // 撤件: each department with something open.
  'yimen:sign-withdrawal': { variable: 'signature', values: Type.Enum(['agree', 'object']) },
  // 更正事实: the lead on what a department misses or the applicant proposes, the applicant on what the lead proposes.
  'yimen:answer-missing': { variable: 'missing', values: Type.Enum(['propose', 'decline']) },
  'yimen:confirm-facts': { variable: null, values: Type.Null() },
  'yimen:agree-facts': { variable: null, values: Type.Null() },
  // 改派: the lead on a case that a department says is not its own.
  'yimen:reassign': { variable: 'reassignment', values: Type.Enum(['transfer', 'back']) },
  // 特别程序: an inspection names two officers first; every step may cancel it.
  'yimen:name-inspectors': { variable: 'inspection', values: Type.Enum(['named', 'cancelled']) },
  'yimen:record-procedure': { variable: 'procedureResult', values: Type.Enum(['recorded', 'cancelled']) },
  'yimen:sign-inspection': { variable: null, values: Type.Null() },
  // 听证: the applicant asks or waives, the office tells the day and writes the minutes.
  'yimen:ask-hearing': { variable: 'hearingAsked', values: Type.Enum(['ask', 'waive']) },
  'yimen:notify-hearing': { variable: null, values: Type.Null() },
  'yimen:hold-hearing': { variable: null, values: Type.Null() },
  // 撤销、撤回: the applicant states its case, the head decides; `extra-time` ends the procedure over late papers once.
  'yimen:propose-revocation': { variable: null, values: Type.Null() },
  'yimen:make-statement': { variable: null, values: Type.Null() },
  'yimen:decide-revocation': {
    variable: 'revocation',
    values: Type.Enum(['revoke', 'keep', 'extra-time'])
  },
  // 事后核查 of a commitment.
  'yimen:check-commitment': { variable: 'commitment', values: Type.Enum(['holds', 'rectify', 'fails']) },
  'yimen:report-rectified': { variable: null, values: Type.Null() },
  // 延续
  'yimen:review-renewal': { variable: null, values: Type.Null() },
  'yimen:decide-renewal': { variable: 'renewal', values: Type.Enum(['renew', 'decline']) },
  // 联审, 联合验收: each department its finding, counted by the server; what failed goes back once, or the lead concludes.
  'yimen:appoint-visit': { variable: null, values: Type.Null() },
  'yimen:joint-finding': {
    variable: 'findings',
    values: Type.Enum(['open', 'agreed', 'disagreed', 'maintained', 'failed'])
  },
  'yimen:merge-findings': { variable: 'merged', values: Type.Enum(['rectify', 'conclude']) },
  'yimen:review-opinion': { variable: null, values: Type.Null() },
  'yimen:sign-opinion': { variable: 'signing', values: Type.Enum(['sign', 'return']) }
} as const satisfies Record<string, { variable: string | null; values: TSchema }>
