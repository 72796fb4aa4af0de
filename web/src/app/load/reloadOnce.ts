import { isCodeMissing } from './codeMissing.ts'
import { isReachable } from './reachable.ts'

const mark = 'shire-reloaded-at'
const againAfterMs = 60_000

/**
 * Loads the page anew where its code could not be fetched: one that is open since before a deployment asks for files
 * that are gone, and one that was offline asked in vain. Once a minute at most, so that a real fault is shown and does
 * not turn in a circle; not while the site does not answer.
 */
export async function reloadOnce(problem: unknown): Promise<void> {
  if (!isCodeMissing(problem) || !(await isReachable())) return
  try {
    if (Date.now() - Number(sessionStorage.getItem(mark)) < againAfterMs) return
    sessionStorage.setItem(mark, String(Date.now()))
    window.location.reload()
  } catch {
    // Storage is turned off, so that nothing could stop a circle.
  }
}
