/**
 * Seconds for all that is done with what one call brings, however many photos that is and however often each is decoded: a
 * photo takes well under two, and the functions that look at photos have 29.
 */
export const photoSeconds = 20

/** Says how many whole seconds are left of so many; `now` in milliseconds. */
export function countdown(seconds: number, now: () => number): () => number {
  const end = now() + seconds * 1000
  return () => Math.max(0, Math.floor((end - now()) / 1000))
}
