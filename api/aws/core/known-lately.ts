/**
 * What was read lately, read anew once it is older than so many seconds. Where it cannot be read, the last known goes on, or
 * what there is without it: nobody who reports a pothole waits for it, or learns of it. It is tried again with the next asking
 * after that time.
 */
export function knownLately<T>(
  what: string,
  read: (signal: AbortSignal) => Promise<T>,
  { seconds, without, now = Date.now }: { seconds: number; without: T; now?: () => number },
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

/** Longer than the table ever takes, and shorter than anybody would notice. */
const patience = 1000
