import type { PartKind } from '#contract/fostering/parts.ts'

type Past = Readonly<Record<string, string>>

/** What staff do with the case, with its end and with an approval that ends. */
const head: Past = {
  'add-person': 'Person added',
  assign: 'Worker named',
  circumstances: 'What else we know changed',
  apply: 'Application taken',
  assess: 'Decided to assess',
  'information-complete': 'Everything for stage 1 was here',
  'pass-stage-one': 'Stage 1 passed',
  'stage-two-asked': 'They asked to move on to stage 2',
  'begin-stage-two': 'Stage 2 begun',
  'hand-over': 'Handed over for a decision',
  'take-back': 'Case taken back to work on it',
  happened: 'Something that happened was recorded',
  'match-ended': 'The match ended',
  correct: 'A day put right',
  decline: 'Decided not to assess',
  stop: 'Stopped in stage 1',
  pause: 'Paused',
  resume: 'Continued after the pause',
  'record-withdrawal': 'They withdrew',
  transfer: 'They moved to another service',
  'records-asked': 'Another service asked for the records',
  'records-sent': 'Records sent to the other service',
  'ask-for-records': 'Another service asked for its records',
  'records-received': 'The other service’s records came',
  called: 'Call recorded',
  'standards-met': 'They met the training, support and development standards',
  'record-resignation': 'A carer gave notice in writing',
  'take-back-resignation': 'Agreed that a carer stays after all',
  'told-councils': 'The councils that placed children were told',
}

const placement: Past = {
  place: 'Child placed for now',
  'panel-views': 'The panel gave its views',
  'reviewing-officer-told': 'The reviewing officer was told',
  extend: 'Extended once, by 8 weeks',
  'extend-for-review': 'Extended until the review is over',
  'other-arrangements': 'Somewhere else to live was arranged',
  end: 'The placement ended',
  notice: 'Somebody gave notice',
}

const child: Past = {
  authority: 'Agreed who decides what',
  place: 'Child placed with them',
  give: 'Carers given something they need to know',
  'not-needed': 'Said that something is not needed for this child',
  'add-contact': 'Somebody the child sees was added',
  'remove-contact': 'Somebody the child sees was removed',
  change: 'What we know about the child changed',
  end: 'The child left',
}

const check: Past = {
  ask: 'Asked for',
  chase: 'Reminded them',
  returned: 'It came back',
  look: 'Decided about what worries somebody',
  'not-needed': 'Not needed here',
}

const checklist: Past = { 'put-right': 'Something was put right', finish: 'All of it was looked at' }
const training: Past = { attended: 'They came to the course', missed: 'They did not come' }
const thread: Past = { write: 'Message written' }

const reference: Past = {
  invite: 'Asked for a reference',
  remind: 'Reminded them',
  interviewed: 'Interview written up',
  concern: 'Said whether somebody has to look at it',
}

const visit: Past = {
  plan: 'Visit planned or moved',
  cancel: 'Visit cancelled',
  unannounced: 'Recorded that nobody knew we were coming',
  add: 'Something added',
  look: 'Decided about what worries somebody',
}

const document: Past = { 'show-panel': 'Said whether the panel sees it' }
const erasure: Past = { record: 'They asked us to erase what we hold', answer: 'The request was answered' }

const referral: Past = {
  refer: 'Referred',
  withdraw: 'Taken back',
  assure: 'Quality checked, and a recommendation made',
  'terms-agreed': 'The carer agreed to the new terms in writing',
  decide: 'Decided',
  'tell-orally': 'The household was told the decision',
  'tell-in-writing': 'The household was written to with the decision',
  'answer-came': 'The household answered a proposal',
  'review-notified': 'The independent review told us that it was asked',
  'review-papers': 'Papers sent to the independent review',
  'review-recommended': 'The independent review made a recommendation',
  'review-closed': 'The independent review ended without a recommendation',
  'sign-for-council': 'Agreement signed for the council',
}

const review: Past = {
  begin: 'Review begun',
  supervisor: 'The supervising worker wrote what they think',
  report: 'Report written',
  recommend: 'Recommendation made',
  told: 'The carers were told what is recommended',
  notice: 'Written notice given that the approval goes on',
}

const views: Past = {
  invite: 'Asked what they think',
  remind: 'Reminded them',
  record: 'What they say was written down',
  'not-needed': 'Said why we are not asking them',
}

const exit: Past = { talked: 'Somebody independent talked to them' }
const terms: Past = { offer: 'New terms offered to the carers', withdraw: 'Offer taken back' }

const support: Past = {
  take: 'Taken on',
  called: 'Called them, and we talked',
  'not-reached': 'Called them, and could not reach them',
  answer: 'Answer written',
  done: 'Done',
}

const pair: Past = {
  answer: 'Told them that we have not found anybody yet',
  unmatch: 'Match undone',
  done: 'Finished',
}

const claim: Past = {
  agree: 'Claim agreed',
  adjust: 'What we pay for a line changed',
  ask: 'The carer was asked about it',
  refuse: 'Claim not agreed',
  answer: 'The carer who disagrees was answered',
}

const allowance: Past = { decide: 'Decided what happens with the difference' }
const log: Past = { answer: 'The carer was answered' }
const learning: Past = {
  check: 'Training they did elsewhere was looked at',
  record: 'Training they did elsewhere was added',
}

const plan: Past = {
  add: 'Need added',
  remove: 'Need taken out',
  offer: 'Plan given to the family',
  'sign-for-council': 'Signed for the council',
  reviewed: 'Looked at together',
  end: 'Plan ended',
}

const letterbox: Past = {
  agree: 'What was agreed about letters was written down',
  received: 'A letter to the family came by post',
  'pass-on': 'Letter passed on',
  'send-back': 'Letter sent back to the family',
  keep: 'Letter not passed on',
  arrived: 'The other side has the letter',
  reminded: 'The other side was reminded',
  move: 'Day for the next letter changed',
  end: 'Letters ended',
  'open-page': 'The other side was given a page of their own',
  'send-link': 'The other side was sent a new link',
  reach: 'How we reach the other side changed',
  'close-page': 'The other side’s page was closed',
}

const allegation: Past = {
  record: 'Allegation written down',
  'to-officer': 'The designated officer was told',
  ofsted: 'Ofsted was told',
  meeting: 'Strategy meeting written up',
  'not-safe': 'Not yet safe to tell them',
  tell: 'They were told, when it was safe',
  supporter: 'Who supports them was named',
  update: 'They were told what has happened so far',
  conclude: 'Outcome saved',
  'ask-review': 'A review of their approval was asked for',
  summarise: 'Summary written',
  copy: 'They were given their copy of the summary',
}

const complaint: Past = {
  record: 'A complaint that they made was written down',
  acknowledge: 'Confirmed that we have it, and who is looking at it',
  longer: 'The longer time was taken',
  answer: 'This stage was answered',
  'record-ask': 'They asked for the next stage',
  'panel-met': 'The complaints review panel met',
  'panel-reported': 'The review panel’s report came',
}

const concern: Past = {
  raise: 'Concern written down',
  tell: 'They were told what it is',
  decide: 'Decided what happens',
  'plan-done': 'The plan was done',
}

/** What staff did, as a history has it: the menu says what can be done, and this what was. */
export const doneByStaff: Readonly<Partial<Record<PartKind, Past>>> = {
  ...{ head, placement, child, check, checklist, training, thread, reference, visit, document, erasure },
  ...{
    referral,
    review,
    views,
    exit,
    terms,
    support,
    break: pair,
    mentor: pair,
    claim,
    allowance,
    log,
    learning,
  },
  ...{ plan, letterbox, allegation, complaint, concern },
}
