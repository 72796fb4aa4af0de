interface Lately<T> {
  readonly seconds: number
  readonly without: T
  /** Milliseconds until it is given up: longer than a table ever takes, and shorter than anybody would notice. */
  readonly patience?: number
  readonly now?: () => number
}

/**
 * What was read lately, read anew once it is older than so many seconds. Where it cannot be read, the last known goes on, or
 * what there is without it: nobody who reports a pothole waits for it, or learns of it. It is tried again with the next asking
 * after that time.
 */
export function knownLately<T>(
  what: string,
  read: (signal: AbortSignal) => Promise<T>,
  { seconds, without, patience = 1000, now = Date.now }: Lately<T>,
): () => Promise<T> {
  let known = without
  let lookAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined
  async function look(): Promise<void> {
    try {
      known = await read(AbortSignal.timeout(patience))
    } catch (error) {
      console.error(`${what} cannot be read, and go on as they were: ${(error as Error).name}`)
    }
    lookAt = now() + seconds * 1000
    looking = undefined
  }
  return async () => {
    if (now() >= lookAt) {
      looking ??= look()
      await looking
    }
    return known
  }
}
