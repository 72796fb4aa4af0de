import { environment } from '#aws/core/environment.ts'
import { knownLately } from '#aws/core/known-lately.ts'
import type { Service } from '#contract/core/service.ts'
import { serviceNow } from '#settings/differences.ts'
import type { Said } from '#settings/setting.ts'
import { allSaid } from './settings-table.ts'

/** What councils have changed, as it was so many seconds ago at most; what is written alone where it cannot be read. */
export function settingsNow(seconds: number, patience?: number): () => Promise<readonly Said[]> {
  const TableName = environment('SETTINGS_TABLE')
  return knownLately<readonly Said[]>('Settings', (signal) => allSaid({ TableName }, signal), {
    seconds,
    without: [],
    ...(patience && { patience }),
  })
}

/**
 * The catalogue as it is now, for a function that needs it more than once: read once for all of it. What residents are told and
 * charged may be older by a few seconds; what they were shown is sent along.
 */
export function catalogueNow(): () => Promise<(slug: string) => Service | undefined> {
  lately ??= settingsNow(15)
  const settings = lately
  return async () => {
    const [{ serviceOf }, said] = await Promise.all([import('#services/index.ts'), settings()])
    return (slug) => {
      const service = serviceOf(slug)
      return service && serviceNow(service, said)
    }
  }
}

let lately: ReturnType<typeof settingsNow> | undefined
