import { environment } from '#aws/core/environment.ts'
import { knownLately } from '#aws/core/known-lately.ts'
import type { Said } from '#settings/setting.ts'
import { allSaid } from './settings-table.ts'

/** What councils have changed, as it was so many seconds ago at most; what is written alone where it cannot be read. */
export function settingsNow(seconds: number): () => Promise<readonly Said[]> {
  const TableName = environment('SETTINGS_TABLE')
  return knownLately<readonly Said[]>('Settings', (signal) => allSaid({ TableName }, signal), {
    seconds,
    without: [],
  })
}
