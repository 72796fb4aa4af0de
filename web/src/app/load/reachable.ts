import { within } from './patience.ts'

/** Somebody waits for it: a connection that is only slow answers a request for so little in this time. */
const patienceMs = 8000

/**
 * Whether the site answers now. A browser that says it is online may still have no way out, or one that answers nothing at
 * all: then false after some seconds.
 */
export const isReachable = (): Promise<boolean> =>
  within(patienceMs, (signal) => fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store', signal })).then(
    ({ ok }) => ok,
    () => false,
  )
