import { measured, oldestPending, writeMeasure } from '#aws/core/metric.ts'
import { pendingIndex } from './requests-indexes.ts'

/** Writes down how many seconds the oldest event has waited that nobody has published; 0 when none waits. */
export async function measureOldestPending(
  pending = pendingIndex(),
  now = new Date(),
  write = writeMeasure,
): Promise<void> {
  const since = await pending.oldestPending()
  const seconds = since === undefined ? 0 : Math.max(0, (now.getTime() - Date.parse(since)) / 1000)
  write(measured(oldestPending, Math.round(seconds), now))
}
