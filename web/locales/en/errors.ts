export default {
  OFFLINE: 'The server cannot be reached. What you typed is still here; check the network and try again.',
  UNEXPECTED: 'This page went wrong. Open it again; if that does not help, tell the staff.',
  UNKNOWN: 'It was not done; what you typed is still here.',
  INTERNAL:
    'Something failed on our side and it was not done; what you typed is still here. Try again later, or tell the staff the error number.',
  VALIDATION: 'Some answers are not right; correct them as shown and submit again.',
  HTTP_413: 'The file is too large and was not kept.',
  HTTP_429: 'That was too fast; try again in a minute.',
  HTTP_502: 'The server is starting or being updated; try again in a moment.',
  HTTP_503: 'The server is very busy; try again in a moment.',
  HTTP_504: 'The server did not answer in time; try again in a moment.',
  NOT_SIGNED_IN: 'Sign in first. What you typed is still here.',
  NOT_ALLOWED: 'Your account may not do this.',
  NOT_FOUND: 'What you look for is not here; perhaps it is done or was withdrawn.',
  WRONG_CREDENTIALS:
    'User name or password is wrong; after repeated failures the account is locked for a while.',
  PASSWORD_NEEDED:
    'Signing asks for your password again; nothing was signed yet. What you typed is still here: press once more.',
  NEEDS_OWN_LOOK: 'This one needs your own look and is not signed with others. Open it and decide.',
  PASSWORD_TOO_SIMPLE: 'Choose at least 8 characters with letters and digits, without the user name in them.',
  LINK_SPENT:
    'This link is not complete, or it was used, revoked or is too old. Copy the whole link, or ask for a new one.',
  USERNAME_TAKEN: 'This user name is taken; choose another.',
  ID_NUMBER_WRONG: 'The identity card number is wrong; compare it with the card',
  DELIVERED_ALREADY: 'It was handed over or downloaded already, or not granted',
  TEMPLATE_WRONG: 'With this wording some papers could not be written; mend it first',
  SETTINGS_CHANGED: '{{who}} has just changed the settings of this region; your choice is not saved yet.',
  TEMPLATE_CHANGED:
    'Somebody published another version while you were editing; look at it, then publish yours',
  SEALED_ALREADY: 'This paper is sealed electronically; no scan is needed',
  PARALLEL_TOO_EARLY: 'File the first stage first: a parallel item uses its facts and project code.',
  PREREQUISITE_NOT_FILED: 'Something that it needs is not there yet; file that first.',
  ENTRY_IN_FUTURE: 'The day cannot lie in the future.',
  DAYS_WRONG_WAY: 'It cannot end before it begins.',
  DELIVERY_DAY_WRONG: 'The day lies before the decision or after today',
  CREDIT_CODE_WRONG: 'The check digits of the credit code do not fit; compare it with the business licence.',
  ORGANISATION_AT_WINDOW:
    'This organisation was entered at a window and has no account yet. The person who came there shows the identity card again and gets a one-time link.',
  ANOTHER_PERSON_CAME: 'This is not the identity card of the person who came to file.',
  ORGANISATION_EXISTS: 'This organisation is registered; ask a colleague there to invite you.',
  NOT_INVITED: 'This invitation is for another person.',
  LAST_MEMBER: 'You are the last person to act for this organisation; nobody would be left.',
  LAST_ADMINISTRATOR: 'Give another person the role of administrator first.',
  ROLE_NEEDS_ORG_UNIT: 'This role is held at an org unit; name one.',
  OPEN_TASKS: 'This person has claimed tasks that are open; say who takes them over.',
  NOT_A_TAKER: 'The person who would take over has no active account; choose another.',
  ORG_UNIT_EXISTS: 'This department has an org unit in that region.',
  UNKNOWN_DEPARTMENT_OR_REGION: 'The department or region is not in the directory.',
  UPLOAD_GONE: 'Nobody went on with this upload for too long, and it was removed. Choose the file again.',
  UPLOAD_REFUSED: 'The pieces of the upload do not fit together; choose the file again.',
  UPLOAD_QUOTA:
    'Your organisation has too many uploaded files that no filing uses. Use them or wait until they expire.',
  FILE_MISSING: 'Choose a file.',
  NOT_IN_CANDIDATE_GROUP: 'Another office or organisation does this.',
  NOT_A_PAIR:
    'Opinion and item can no longer be submitted together: one of them was claimed or done alone. Reload and handle them one by one.',
  NOT_YOUR_COUNTERSIGN: 'Only who asked for a countersign may cancel it.',
  COUNTERSIGN_OVER: 'No countersign is open; there is nothing to cancel.',
  NOT_YOUR_STEP: 'Only who submitted a step may take it back, and only once.',
  STEP_TOOK_EFFECT: 'It took effect or left the department and cannot be taken back.',
  STEP_OPENED: 'The next person has opened it already; ask for it to be returned.',
  STEP_TAKEN_BACK: 'Its author has just taken the step before back; it returns when it is submitted again.',
  CLAIMED_BY_ANOTHER: 'A colleague has claimed this task; take another, or ask for it to be given back.',
  DELEGATION_NOT_IN_FORCE:
    'The delegation is over or does not cover this task, so you can no longer act on it. It goes back to who gave it; ask for a new one if need be.',
  DELEGATION_DAYS_WRONG: 'A delegation begins today or later and lasts a year at most. Change the days.',
  DELEGATION_OVERLAPS:
    'The same work is delegated to somebody in these days already. End that one first, or choose other days, items or regions.',
  DELEGATE_AWAY:
    'They have delegated their own work in these days, and nothing is passed on further. Choose another colleague.',
  NOT_A_DELEGATE:
    'Work can go to a handler, head or lead of your own office (or of the region, where it allows that).',
  DELEGATION_OVER: 'This delegation is over already.',
  NOT_TRANSFERABLE:
    'This step is for named persons or the applicant; only tasks of an office are handed to a colleague.',
  NOT_YOURS_TO_TRANSFER:
    'Only who has claimed a task hands it on, or the head or lead of its office. Claim it first.',
  TRANSFER_TO_OUTSIDER: 'This person is not in the candidate group of the step. Choose one from the list.',
  TRANSFER_BARRED:
    'They took part in the step before (review and decision need two persons). Choose another colleague.',
  NOBODY_TO_SHOW: 'Choose at least one active colleague or one office.',
  SIGNER_WRONG: 'Name active officers or offices, none of them twice and not yourself.',
  SIGNER_DECIDES:
    'The only head of the office decides it and cannot countersign as well. Choose somebody else.',
  SIGNER_IS_LAST_HEAD:
    'If you sign, nobody of the office is left to decide. Somebody else of the office signs, or who asked cancels it.',
  CLAIM_FIRST:
    'Others sign before or after the step that you have claimed (after: a review only). Claim it first.',
  COUNTERSIGNED_ALREADY:
    'One person has one voice: you asked for it, or have answered for yourself or another.',
  COUNTERSIGNED_BY_YOU: 'You countersigned this; another person decides it.',
  NOT_CLAIMED_BY_YOU: 'Only who claimed a task may give it back.',
  TASK_ALREADY_COMPLETED: 'This task was completed before; nothing was submitted twice.',
  FORM_MISMATCH: 'This step has another form; open this page again.',
  NOT_TWO_PERSONS: 'You wrote the review; another person decides.',
  NOT_POSSIBLE_NOW: 'This is not possible in the present state; open this page again to see how far it is.',
  PAPERS_MISSING: 'Papers are missing, so it cannot be accepted; ask for a correction.',
  CORRECTION_ALREADY_ASKED:
    'All corrections are asked once (Administrative Licensing Act, 32); accept, or reject with reasons.',
  CORRECTION_INCOMPLETE: 'Some lines are not answered: attach a paper or write an answer to each.',
  COMPETENT_DEPARTMENT_MISSING: 'Name the department that is competent.',
  LEGAL_BASIS_MISSING: 'Name the legal basis.',
  REASON_MISSING: 'Give the reason.',
  CONDITIONS_MISSING: 'Write at least one condition.',
  PREREQUISITE_OPEN: 'A prerequisite is not granted yet; it can be decided only after it.',
  CONDITION_PLACE_WRONG:
    'Tie each condition to an item of this stage or to a later stage, where somebody checks it.',
  CONDITIONS_OPEN: 'Say of each condition of another department whether it is met, with a word.',
  CONDITION_UNMET: 'A condition is not met: return it for another look, or refuse.',
  FACTS_WRONG: 'These values do not fit; check each fact.',
  NOTHING_CHANGES: 'These are the facts that were filed; nothing changes.',
  UNKNOWN_ITEM: 'This stage has no such item.',
  CASES_OPEN: 'Some items are still open; the stage passes when all are decided.',
  RULE_IN_PAST: 'It can hold from today or a later day: what was filed keeps its promise.',
  NO_PROMISE: 'No days are promised for this item, so a region cannot set its own.',
  PROMISE_OVER_STATUTE: 'That is more than the statute allows; promise fewer days.',
  OTHER_STAGE_DIAGRAM:
    'That diagram concludes {{who}}; choose one whose conclusion is that of the stage in question.',
  NO_OPINIONS: 'The diagram of that stage asks nobody for an opinion.',
  NO_STAGE_DIAGRAM:
    'That diagram is not released, or its conclusion does not name the stage (property stage).',
  NO_REVIEWER: 'That department gives no opinion in this stage; silence never counts towards the applicant.',
  REASSIGNED_TO_SAME: 'It is with this office; choose another, or give it back with a reason.',
  WITHDRAWAL_OPEN:
    'A withdrawal is under way and its days stand still; it goes on when the departments have signed or the applicant takes it back.',
  INNER_NOT_FILED_BY_YOU:
    'A department opened this for itself; you filed nothing here that could be withdrawn. Your own filings can be.',
  WITHDRAWAL_TOO_LATE:
    'Everything is decided; nothing is left to withdraw. Ask the issuing department to cancel what is not needed.',
  WITHDRAWAL_SIGNED: 'A department has signed; the request can no longer be taken back.',
  DECIDED_UNSEEN: 'Something was decided just now: look at it, then ask again. What is decided stays.',
  CASE_NOT_OPENED:
    'It is not with its department by itself; withdraw the whole filing, or the item that it is handled in.',
  FINDINGS_OPEN: 'Say of each finding that differs or is to be judged whether it holds, then submit.',
  MARK_NOT_HERE: 'Papers are marked while a filing is accepted or reviewed; not at this step.',
  MARK_SUBMITTED: 'This mark went with what was submitted and stays as it is; set a new one where needed.',
  MINUTES_MISSING: 'A department disagreed; record the minutes of the joint meeting first.',
  MILESTONES_OPEN: 'Not all milestones are granted, so the stage cannot pass.',
  DISAGREEMENT_STANDS:
    'A department still disagrees, and the lead may not pass over it: its head answers again on the board, or the stage is concluded as failed.',
  MEETING_IN_FUTURE: 'The meeting must have been held by today.',
  FILE_UNREADABLE: 'This file is no table of comma-separated values.',
  CURSOR_INVALID: 'The list has changed; open it from its beginning.',
  UNKNOWN_DEPARTMENT: 'This department is not in the directory.',
  TOPIC_NOT_FOR_WORKERS: 'This topic is the platform\u2019s own; name topics of the department.',
  APPLICATION_INCOMPLETE: 'Something is not answered or not handed in yet; add it, then file.',
  STAGE_NOT_DEPLOYED: 'This stage cannot be filed online yet.',
  TOO_MANY_REQUESTS: 'That was too fast; try again in a minute.',
  UNKNOWN_REGION: 'This region is not in the directory.',
  TASK_NOT_OPEN: 'This task was completed or withdrawn; nothing was submitted twice.',
  PROJECT_CODE_TAKEN:
    'Another project has this code; check it. If it is the same project, open it from the list.',
  PROJECT_FILED: 'A project that was filed cannot be deleted.',
  EARLY_REVIEW_BLOCKED:
    'It cannot be reviewed early yet: items that it depends on are not granted; the project page lists them.',
  STAGE_NOT_OFFERED: 'This stage cannot be filed yet; the one before must be concluded.',
  FILE_TOO_LARGE: 'The file is too large; compress it or send it in parts.',
  MEDIA_TYPE_REFUSED:
    'Only PDF, PNG and JPEG files are accepted, judged by their content and not their name. Save it as PDF and choose it again.',
  FILE_EMPTY: 'This file is empty; check it and choose it again.',
  FILE_INFECTED:
    'A virus was found in this file and it was not kept. Clean your computer and export it again.',
  UPLOAD_BROKEN: 'The upload broke off; choose the file again.',
  FINDING_NOT_OF_THIS_REVIEW: 'This review has no such answer; reload the page.',
  JOINT_FINDINGS_AGAINST:
    'A department’s finding stands against it, so it cannot be granted; send it back or refuse.',
  FINDINGS_MERGED:
    'All departments have answered and the lead has their findings together: they cannot be changed any more. Tell the lead what has to be corrected.',
  JOINT_FINDING_MISSING:
    'The own item of {{who}} came to no result: wait until it gives its finding in the joint review.',
  VISIT_WITHOUT_DEPARTMENT:
    'Nobody of {{who}} comes to the visit: name an officer, or say why nobody comes or who comes instead.',
  VISIT_TO_COME: 'The joint visit is on {{day}}: findings can be submitted from that day on.',
  VISIT_IN_PAST: 'Choose a day to come.',
  VISIT_NOT_SET:
    'The joint visit has no day yet, or another one was asked for: submit findings from the new day on.',
  VISIT_FIXED:
    'The visit has begun, is over, or another day was asked for already; talk to the lead department.',
  MEETING_IN_PAST: 'The meeting must be called for a time to come.',
  MEETING_CONVENED: 'A meeting is called already; change its time or place instead.',
  MEETING_OVER: 'This meeting was held or cancelled.',
  NO_DISAGREEMENT: 'No department disagrees or asks for a special procedure; no meeting is needed.',
  NOT_INVITABLE: 'One of the departments takes no part in this stage. Reload and choose again.',
  NOTHING_TO_URGE: 'Nobody has it at the moment: it is done, or waits for the applicant or a prerequisite.',
  URGED_RECENTLY: 'It was urged less than an hour ago; give them a little time.',
  NOT_A_DIAGRAM:
    'This file is no BPMN diagram that can be read: it needs a process that is drawn. Choose another .bpmn file.',
  BLOCK_THERE_ALREADY: 'This block stands in the diagram already.',
  PROCEDURE_NOT_LISTED: 'The directory lists no such procedure for this item; choose one that it lists.',
  PROCEDURE_OVER_CAP: 'That is more than may go uncounted for this procedure; plan fewer days.',
  PUBLICITY_TOO_SHORT:
    'A publicity begins today or later and lasts at least as long as the directory says; move its last day.',
  PUBLICITY_RUNS: 'It is still public; the result is recorded from the day after its last day.',
  INSPECTORS_WRONG: 'An inspection needs two different officers of this office; choose two.',
  NOT_INSPECTOR: 'Only those who were named to inspect may record and sign.',
  HEARING_OVER: 'There was a hearing in this round, or it was waived; decide by it.',
  HEARING_TOO_SOON: 'A hearing is told seven working days ahead; choose a later day.',
  HEARING_TOO_LATE: 'A hearing is held within twenty working days of the request; choose an earlier day.',
  HEARING_IN_FUTURE: 'It was not held yet; the minutes come afterwards, on the day of the notice or later.',
  CHAIR_IS_REVIEWER: 'Whoever reviews this application does not preside; choose somebody else.',
  CHAIR_NOT_OF_OFFICE: 'Choose somebody of this office from the list.',
  CORRECTION_ASKED_IN_ROUND:
    'The applicant was asked for papers in this round already; decide with what is there.',
  LATE_DAY_WRONG: 'Choose a day after today, and not after the last day that the region allows.',
  FILING_BANNED:
    'After a false filing or a permit got by fraud some of these items may not be applied for; the step “Check” names them and until when.',
  NOT_PROMISED:
    'This paper was not promised for later, or is there already; to change it wait for a correction notice.',
  PROMISE_OVERDUE:
    'A promised paper is late, so it cannot be granted; refuse it, or decide once the paper is there.',
  NOT_GRANTED: 'Only a permit that is granted and still in force allows this; this one is not.',
  PAPERS_THERE: 'The promised papers are all there; they are no reason to revoke any more.',
  PAPERS_STILL_MISSING: 'Promised papers are still missing: revoke, or give more time once.',
  EXTRA_TIME_GIVEN: 'More time was given once; decide whether to revoke.',
  EXTRA_TIME_WRONG: 'The new last day must lie after today.',
  WITHOUT_END: 'This permit holds without end and needs no renewal.',
  RENEWAL_TOO_LATE:
    'It is too late to ask for a renewal of this permit; apply anew for the time after its end.',
  RECTIFIED_ALREADY: 'It was to be put right once already; now it holds, or it does not.',
  SIGNATURE_MISSING: 'Let who came sign on the pad; the signature is kept with the promise.',
  MOVE_NOT_DRAWN:
    'The diagram has no step for this, or has not come to it yet; ask the process designer if it is needed.',
  MOVE_OPEN:
    'Something is not over yet (an extension, a special procedure, a countersignature …); it comes before this step.',
  EXTENSION_NOT_ALLOWED: 'The law gives this item no extension; it is decided in time.',
  EXTENSION_TOO_LONG: 'That is more than may be added for this item; write fewer days.',
  EXTENDED_ALREADY: 'It was extended once; there is no second time.',
  EXTENSION_ASKED_BY_YOU: 'You asked for this extension; another head answers it.',
  EXTENSION_ASKER_DECIDES:
    'You are the only head of the office: nobody could approve an extension that you ask for. A colleague who handles asks.',
  EXTENSION_TOO_LATE:
    'The statutory day is over; an extension had to be approved before it. Decide with the reason for the delay.',
  ENGINE_AWAY:
    'The process engine does not answer at the moment; what was sent before is kept. Try again in a minute.',
  QUESTION_ANSWERED: 'A colleague has answered this question.',
  FORWARD_TO_SELF: 'This department has the question already; choose another.',
  NAMES_IN_PUBLIC:
    'What would be public still holds a name, telephone or code that tells who asked; take it out first.',
  NOTICE_UNREADABLE:
    'No notice of days off can be read from this file; the calendar is unchanged. Use the JSON of chinese-days or an .ics in UTF-8.',
  NOTICE_CONTRADICTS:
    'The file says of one day that it is off and that it is worked; the calendar is unchanged. Mend it and import again.',
  NOTICE_WITHOUT_YEAR:
    'The file names eleven days off for no year, so it is no notice; the calendar is unchanged.',
  NOTICE_OF_OTHER_YEAR: 'This file is no notice for that year.',
  CALENDAR_CHANGED:
    'The calendar was changed since the preview; nothing was imported. Preview again, then confirm.',
  YELLOW_AFTER_WARNING: 'Yellow comes after the warning; choose fewer days for it.',
  NO_LEVEL_BELOW:
    'This level received it first; there is none below. To have it reviewed again, return it to the handler.',
  NOT_AT_PROVINCE: 'This case is not at the province, or its result was entered already.',
  DECIDED_ON_WRONG:
    'The day of the decision lies between the forwarding and today. Compare it with the document.',
  OVERDUE_REASON_MISSING: 'This is over its limit; write why before you submit. What you typed is kept.'
}
