import type { TookTime } from '#admissions/rounds/run.ts'
import { secret } from '#aws/core/secrets.ts'
import { roundRetention } from '#council/admissions/retention.ts'
import { ender } from './ending-ports.ts'
import { offersTable } from './offers-table.ts'
import { computing, roundPorts } from './ports.ts'
import type { TaskPorts } from './tasks-batch.ts'
import { wordSender } from './word-ports.ts'

/** What the tasks of rounds need, for real. */
export function taskPorts(): () => Promise<TaskPorts> {
  const offers = offersTable()
  const ready = {
    ...roundPorts(),
    offers,
    dropOffers: (reference: string) => offers.drop(reference),
    keptDays: roundRetention.days,
    sendWord: wordSender(),
    end: ender(),
    tookTime: (took: TookTime) =>
      console.info(JSON.stringify({ level: 'info', event: 'run-stored', ...took })),
  }
  return async () => ({
    ...ready,
    engine: await computing(),
    tell: async (given) => (await import('./tell.ts')).tell(given, await secret()),
  })
}
