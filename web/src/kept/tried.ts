/**
 * Tries now, when the browser says that the connection is back, and every so many milliseconds, without a word of it. Returns what
 * ends it.
 */
export function triedAgain(all: () => void, everyMs: number): () => void {
  const timer = setInterval(all, everyMs)
  window.addEventListener('online', all)
  all()
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', all)
  }
}

/** Calls with the key of what another tab changes on this device. Returns what ends it. */
export function changedElsewhere(follow: (key: string) => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if (key !== null) follow(key)
  }
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}

/** One tab at a time does what has this name: another waits, and then finds it done. Safari has locks as well. */
export const oneTabAtATime = (name: string, work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(name, work) : work()
