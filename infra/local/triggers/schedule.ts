import { randomUUID } from 'node:crypto'
import type { LocalFunction } from '../lambda/function.ts'
import type { ScheduleModel } from '../model/triggers.ts'
import type { Place } from '../template/place.ts'
import { readRhythm } from './cron.ts'

const minute = 60_000

/** Runs a schedule's functions when they are due. Returns how to stop it. */
export function startSchedule(
  schedule: ScheduleModel,
  functions: Map<string, LocalFunction>,
  place: Place,
): () => void {
  const rhythm = readRhythm(schedule.expression, schedule.timeZone, schedule.logicalId)
  const run = () => {
    for (const { functionArn, input } of schedule.targets) {
      void functions.get(functionArn)?.invoke(input ?? JSON.stringify(scheduledEvent(schedule, place)))
    }
  }
  if ('every' in rhythm) {
    const timer = setInterval(run, rhythm.every)
    return () => clearInterval(timer)
  }
  let timer = setTimeout(tick, toNextMinute())
  function tick() {
    if ('matches' in rhythm && rhythm.matches(new Date())) run()
    timer = setTimeout(tick, toNextMinute())
  }
  return () => clearTimeout(timer)
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
