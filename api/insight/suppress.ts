import { shownParts, shownWithin } from '#contract/core/small-number.ts'

interface States {
  readonly received: number
  readonly acknowledged: number
  readonly open: number
  readonly finished: number
}

/** How many of those received are at what, without what is left when one is taken from another being too small. */
export function shownStates({ received, acknowledged, open, finished }: States) {
  // What went on as another request is told by nothing but what is missing from the others.
  const merged = Math.max(0, received - open - finished)
  const [shownOpen = null, shownFinished = null] = shownParts([open, finished, merged])
  // What is finished was taken before, so what is taken is a whole too.
  const isWhole = shownFinished === null || shownWithin(shownFinished, acknowledged) !== null
  return {
    acknowledged: isWhole ? shownWithin(acknowledged, received) : null,
    open: shownOpen,
    finished: shownFinished,
  }
}
