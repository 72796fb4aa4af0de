/** Milliseconds before the second, third and fourth attempt. */
export const pauses = [1000, 2000, 4000] as const

export interface RetryOptions {
  signal: AbortSignal
  /** Whether the same thing may succeed later. */
  isPassing(error: unknown): boolean
  pauses?: readonly number[]
}

/** Does it, and again after a pause while what stands in the way may pass. Throws the last error. */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const left = [...(options.pauses ?? pauses)]
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      const pause = left.shift()
      if (options.signal.aborted || pause === undefined || !options.isPassing(error)) throw error
      await sleep(pause, options.signal)
    }
  }
}

/** Throws the signal's reason when it is aborted meanwhile. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', stop, { once: true })
  })
}
