const mark = 'shire-reloaded-at'
const againAfterMs = 60_000

/**
 * A page open since before a deployment asks for code that is gone: loading the page anew brings the new code.
 * Once a minute at most, so that a real fault is shown and does not turn in a circle; not without a connection.
 */
export function reloadOnce(): void {
  try {
    const last = Number(sessionStorage.getItem(mark))
    if (!navigator.onLine || Date.now() - last < againAfterMs) return
    sessionStorage.setItem(mark, String(Date.now()))
    window.location.reload()
  } catch {
    // Storage is turned off, so that nothing could stop a circle.
  }
}
