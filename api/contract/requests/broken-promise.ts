/** What whoever waits reads once it is late: what was promised, by when, and that we are sorry. `by`: a day or time in words. */
export const brokenPromise = (does: 'look at' | 'do' | 'call you', by: string): string =>
  `We said we would ${does === 'call you' ? does : `${does} this`} by ${by}. We’re sorry it’s late.`
