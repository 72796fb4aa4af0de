import type { CaseFacts, Ending } from './facts.ts'

/** How an assessment ended; undefined while it goes on. A stage 1 that was stopped ends all of it, stage 2 too. */
export const endingOf = ({ ended, stageOne }: CaseFacts): Ending | undefined =>
  ended ?? (stageOne === 'stopped' ? 'stopped' : undefined)

/** As the household reads it. */
export const endedWords: Record<Ending, string> = {
  stopped: 'Not needed: we stopped the assessment in stage 1.',
  refused: 'Not needed: the decision was not to approve.',
  withdrawn: 'Not needed: you told us that you do not want to go on.',
  transferred: 'Not needed: you go on with another service.',
}

/** Whether the household has an agreed pause that has no end yet. */
export const isPausedNow = ({ pauses }: CaseFacts): boolean => pauses.some(({ until }) => until === undefined)

export const pausedWords = 'You asked for a pause. We go on when you are ready.'
