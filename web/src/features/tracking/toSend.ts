import type { Tracked, Wanted } from '#contract/requests/tracking.ts'

/** What is still to be sent beside an answer: the form of the answer has fields for what it asks for by name. */
export const toSend = ({ wanted, answerWith = [] }: Tracked): Wanted[] =>
  wanted.filter(({ question }) => !answerWith.some((one) => one.again && one.question === question))
