import type { Change, EnginesThread } from '../engines/engines.ts'
import type { Happenings } from '../happenings.ts'
import type { LocalFunction } from '../lambda/function.ts'
import type { Model } from '../model/read.ts'
import type { Courtesy } from './courtesy.ts'
import { createQueueTrigger } from './queue.ts'
import { startSchedule } from './schedule.ts'
import { createStreamTrigger } from './stream.ts'

/** Everything that starts functions without a request. */
export type Triggers = {
  onChange(change: Change): void
  /** Changes of tables that no function has taken yet. */
  waiting(): number
  /** Runs the schedules now whose logical ids begin so, due or not. Answers how many there are. */
  runSchedules(logicalId: string): Promise<number>
  stop(): void
}

export function startTriggers(
  { mappings, schedules, place }: Model,
  functions: Map<string, LocalFunction>,
  engines: EnginesThread,
  happenings: Happenings,
  { background }: Pick<Courtesy, 'background'>,
  retryAfterSeconds?: number,
): Triggers {
  const target = (arn: string) => functions.get(arn) as LocalFunction
  const streams = new Map(
    mappings
      .filter(({ kind }) => kind === 'stream')
      .map((mapping) => {
        const onGivenUp = (count: number, reason: string) =>
          happenings.add('given-up', mapping.logicalId, `${count} changes: ${reason}`)
        return [
          mapping.logicalId,
          createStreamTrigger(mapping, target(mapping.functionArn), { onGivenUp, background }),
        ]
      }),
  )
  const queues = mappings
    .filter(({ kind }) => kind === 'queue')
    .map((mapping) =>
      createQueueTrigger(mapping, target(mapping.functionArn), engines, {
        background,
        onError: (error) => happenings.add('fault', mapping.logicalId, error.message),
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      }),
    )
  const kept = schedules.map((schedule) => startSchedule(schedule, functions, place))
  return {
    onChange: (change) => streams.get(change.mapping)?.add(change),
    waiting: () => [...streams.values()].reduce((total, stream) => total + stream.waiting(), 0),
    async runSchedules(begins) {
      const meant = kept.filter(({ logicalId }) => logicalId.startsWith(begins))
      await Promise.all(meant.map(({ run }) => run()))
      return meant.length
    },
    stop() {
      for (const stream of streams.values()) stream.stop()
      for (const queue of queues) queue.stop()
      for (const schedule of kept) schedule.stop()
    },
  }
}
