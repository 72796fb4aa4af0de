import type { CaseFacts, Ending } from './facts.ts'

/** How an assessment ended; undefined while it goes on. A stage 1 that was stopped ends all of it, stage 2 too. */
export const endingOf = ({ ended, stageOne }: CaseFacts): Ending | undefined =>
  ended ?? (stageOne === 'stopped' ? 'stopped' : undefined)

/** As the household reads it. */
export const endedWords: Record<Ending, string> = {
  declined: 'Not needed: we decided not to start an assessment.',
  stopped: 'Not needed: we stopped the assessment in stage 1.',
  refused: 'Not needed: the decision was not to approve.',
  withdrawn: 'Not needed: you told us that you do not want to carry on.',
  transferred: 'Not needed: you are carrying on with another service.',
  terminated: 'Not needed: your approval has ended.',
  resigned: 'Not needed: your approval has ended, as you asked.',
}

/** How it ended and what the household can do now. Stage 1 has a complaint, and no independent review. */
export const whatNow: Record<Ending, string> = {
  declined:
    'We decided not to start an assessment. You can read our reasons on this page. If you think we are wrong, you can complain about it. An independent review does not look at this decision.',
  stopped:
    'We stopped your assessment in stage 1. You can read all our reasons on this page. If you think we are wrong, you can complain about it. An independent review does not look at stage 1.',
  refused: 'The decision was not to approve you. Our letter gives the reasons, and says what you can do.',
  withdrawn: 'You told us that you do not want to carry on. You can come back to us at any time.',
  transferred: 'You are carrying on with another service. If you agree, we will send them your records.',
  terminated: 'Your approval has ended. Our letter gives the reasons.',
  resigned:
    'Your approval has ended, as you asked. Thank you for everything you have done. You can tell us why you left, and you can come back to us at any time.',
}

/** Whether the household has an agreed pause that has no end yet. */
export const isPausedNow = ({ pauses }: CaseFacts): boolean => pauses.some(({ until }) => until === undefined)

export const pausedWords = 'You asked for a pause. We will carry on when you are ready.'
