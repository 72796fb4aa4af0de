import { mayPass } from '#web/app/api.ts'
import { within } from '#web/app/load/patience.ts'

/** How sending stands. Times are milliseconds since 1970. */
export type Sending =
  | { readonly kind: 'sending'; readonly attempt: number }
  | { readonly kind: 'waiting'; readonly why: 'offline' | 'no-answer'; readonly nextAt: number }

export interface SendPorts {
  readonly isOnline: () => boolean
  /** Calls back when the connection is back; returns how to stop listening. */
  readonly onOnline: (listener: () => void) => () => void
  readonly now: () => number
  /** How long one attempt may take, in milliseconds. */
  readonly patience: number
  /** Milliseconds to wait after this many attempts. */
  readonly pause: (attempt: number) => number
}

export interface SendOptions<T> {
  /** One attempt; the same each time, so that repeating it does no harm. */
  readonly attempt: (signal: AbortSignal) => Promise<T>
  readonly ports: SendPorts
  readonly onChange: (sending: Sending) => void
  /** Gives up for good. */
  readonly signal: AbortSignal
  /** Calls back when the resident asks to try now; returns how to stop listening. */
  readonly onTryNow: (listener: () => void) => () => void
}

/**
 * Tries until the API has answered: again and again while it cannot be reached, takes too long, is too busy or
 * fails, with longer and longer pauses. Throws the ApiProblem of a refusal, at once what is wrong with the page itself,
 * and AbortError when given up.
 */
export async function sendUntilAnswered<T>(options: SendOptions<T>): Promise<T> {
  const { attempt, ports, onChange, signal } = options
  for (let number = 1; ; number++) {
    onChange({ kind: 'sending', attempt: number })
    try {
      return await within(ports.patience, attempt, signal)
    } catch (problem) {
      signal.throwIfAborted()
      if (!mayPass(problem)) throw problem
    }
    const pause = ports.pause(number)
    const why = ports.isOnline() ? 'no-answer' : 'offline'
    onChange({ kind: 'waiting', why, nextAt: ports.now() + pause })
    await wait(pause, options)
  }
}

/** Ends after the pause, when the connection is back, or when the resident asks. */
function wait<T>(pause: number, { ports, signal, onTryNow }: SendOptions<T>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(resolve), pause)
    const quiet = [ports.onOnline(() => end(resolve)), onTryNow(() => end(resolve))]
    const giveUp = () => end(() => reject(signal.reason))
    signal.addEventListener('abort', giveUp)
    function end(then: () => void) {
      clearTimeout(timer)
      for (const stop of quiet) stop()
      signal.removeEventListener('abort', giveUp)
      then()
    }
  })
}

const second = 1000

/** The browser's own. Pauses of 2, 4, 8, 16 and then 30 seconds, each up to a quarter longer so that not all come at once. */
export const browserPorts: SendPorts = {
  isOnline: () => navigator.onLine,
  onOnline: (listener) => {
    window.addEventListener('online', listener)
    return () => window.removeEventListener('online', listener)
  },
  now: () => Date.now(),
  patience: 20 * second,
  pause: (attempt) => Math.min(2 ** attempt, 30) * second * (1 + Math.random() / 4),
}
