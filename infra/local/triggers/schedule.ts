import { randomUUID } from 'node:crypto'
import type { LocalFunction } from '../lambda/function.ts'
import type { ScheduleModel } from '../model/triggers.ts'
import type { Place } from '../template/place.ts'
import { readRhythm } from './cron.ts'

const minute = 60_000

/** A schedule that is kept: its functions run when they are due, and now where somebody asks. */
export type KeptSchedule = {
  logicalId: string
  /** Done when the functions have ended, however they did. */
  run(): Promise<unknown>
  stop(): void
}

/** Runs a schedule's functions when they are due. */
export function startSchedule(
  schedule: ScheduleModel,
  functions: Map<string, LocalFunction>,
  place: Place,
): KeptSchedule {
  const { logicalId } = schedule
  const rhythm = readRhythm(schedule.expression, schedule.timeZone, logicalId)
  const run = () =>
    Promise.all(
      schedule.targets.map(({ functionArn, input }) =>
        functions.get(functionArn)?.invoke(input ?? JSON.stringify(scheduledEvent(schedule, place))),
      ),
    )
  if ('every' in rhythm) {
    const timer = setInterval(run, rhythm.every)
    return { logicalId, run, stop: () => clearInterval(timer) }
  }
  let timer = setTimeout(tick, toNextMinute())
  function tick() {
    if ('matches' in rhythm && rhythm.matches(new Date())) void run()
    timer = setTimeout(tick, toNextMinute())
  }
  return { logicalId, run, stop: () => clearTimeout(timer) }
}

const toNextMinute = () => minute - (Date.now() % minute) + 5

/** The event that EventBridge makes when the template gives none. */
function scheduledEvent({ logicalId }: ScheduleModel, { region, account, partition }: Place) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account,
    time: new Date().toISOString(),
    region,
    resources: [`arn:${partition}:events:${region}:${account}:rule/${logicalId}`],
    detail: {},
  }
}
