import { minutesOfDays } from '#contract/calendar/minutes.ts'
import type { Template } from '../../template/types.ts'
import { type Priced, prices } from './prices.ts'

/** One line of a bill: so many units of something, and for what. */
export interface Line {
  readonly what: string
  readonly unit: Priced
  readonly units: number
}

type Properties = Record<string, unknown>

const minutesOfMonth = minutesOfDays(365.25 / 12)
/** Lambda asks an empty queue with five pollers at once, each of which waits 20 seconds for an answer. */
const pollsPerMinute = 5 * 3
/** What a scheduled run takes that finds nothing to do; measured at about half of it. */
const idleSeconds = 0.1
/** The lines that Lambda writes of each run. */
const logGigabytes = 600e-9
/** A service asks KMS again for the key of a table after five minutes. */
const keyMinutes = 5

export const costOf = ({ unit, units }: Line): number => units * prices[unit]

/** What an installation costs in a month when nobody comes, line by line, from its flattened template. */
export function idleMonth({ Resources }: Template): Line[] {
  const all = (type: string) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties = {} }]) => [id, Properties] as const)
  return [
    { what: 'secrets', unit: 'secret, a month', units: all('AWS::SecretsManager::Secret').length },
    { what: 'key of what residents sent', unit: 'key of KMS, a month', units: all('AWS::KMS::Key').length },
    {
      what: 'alarms',
      unit: 'metric that an alarm watches, a month',
      units: all('AWS::CloudWatch::Alarm').reduce((sum, [, alarm]) => sum + metricsIn(alarm), 0),
    },
    {
      what: 'metrics that are measured all the time',
      unit: 'metric of our own, a month',
      units: new Set(
        all('AWS::CloudWatch::Alarm').flatMap(([, alarm]) =>
          alwaysMeasured(alarm) ? [alarm.MetricName] : [],
        ),
      ).size,
    },
    ...polling(all('AWS::Lambda::EventSourceMapping'), Resources),
    ...schedules(all('AWS::Events::Rule'), Resources),
  ]
}

const metricsIn = ({ Metrics }: Properties): number =>
  Array.isArray(Metrics) ? Metrics.filter((one) => (one as Properties).MetricStat).length : 1

const alwaysMeasured = ({ Namespace, TreatMissingData }: Properties): boolean =>
  Namespace === 'Shire' && TreatMissingData === 'breaching'

type Found = readonly (readonly [string, Properties])[]

/** Streams of tables are read for nothing. */
function polling(mappings: Found, resources: Template['Resources']): Line[] {
  const queues = mappings
    .map(([, { EventSourceArn }]) => resources[idOf(EventSourceArn)])
    .filter((source) => source?.Type === 'AWS::SQS::Queue')
  const asked = (fifo: boolean) =>
    queues.filter((queue) => Boolean(queue?.Properties?.FifoQueue) === fifo).length *
    pollsPerMinute *
    minutesOfMonth
  return [
    { what: 'looking into empty FIFO queues', unit: 'call to a FIFO queue', units: asked(true) },
    { what: 'looking into other empty queues', unit: 'call to a standard queue', units: asked(false) },
  ]
}

function schedules(rules: Found, resources: Template['Resources']): Line[] {
  const runs = rules.flatMap(([, { ScheduleExpression, Targets }]) =>
    (Targets as { Arn: unknown }[]).map(({ Arn }) => {
      const { MemorySize = 128, Environment } = (resources[idOf(Arn)]?.Properties ?? {}) as Properties
      const { Variables = {} } = (Environment ?? {}) as { Variables?: Properties }
      const tables = Object.keys(Variables).filter((name) => name.endsWith('_TABLE')).length
      return { times: timesOf(String(ScheduleExpression)), gigabytes: Number(MemorySize) / 1024, tables }
    }),
  )
  const sum = (of: (run: (typeof runs)[number]) => number) => runs.reduce((all, run) => all + of(run), 0)
  const times = sum((run) => run.times)
  const keys = sum((run) => run.tables * Math.min(run.times, minutesOfMonth / keyMinutes))
  return [
    { what: 'schedules', unit: 'run of a function', units: times },
    {
      what: 'schedules',
      unit: 'gigabyte-second of a function',
      units: sum((run) => run.times * run.gigabytes * idleSeconds),
    },
    { what: 'schedules', unit: 'read of a table', units: times / 2 },
    { what: 'schedules', unit: 'call to KMS', units: keys },
    { what: 'schedules', unit: 'gigabyte of log', units: times * logGigabytes },
  ]
}

/** How often in a month: `rate(15 minutes)`, or a `cron` that runs once a day. Throws where it is neither. */
function timesOf(expression: string): number {
  const [, every, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  const minutes = { minute: 1, hour: 60, day: minutesOfDays(1) }
  if (every) return minutesOfMonth / (Number(every) * minutes[unit as keyof typeof minutes])
  if (/^cron\(\d+ \d+ (\* \* \? \*|\? \* \* \*)\)$/.test(expression)) return minutesOfMonth / minutesOfDays(1)
  throw new Error(
    `How often ${expression} runs in a month is not known here: teach infra/operate/cost/idle.ts`,
  )
}

/** The logical id in `{Ref}` or `{Fn::GetAtt}`. */
function idOf(value: unknown): string {
  const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as { Ref?: string; 'Fn::GetAtt'?: string | string[] }
  return Ref ?? [attribute].flat()[0] ?? ''
}

/** The lines as a table, and their sum. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines
    .filter(({ units }) => units > 0)
    .map((line) => [
      costOf(line).toFixed(2).padStart(8),
      line.units.toLocaleString('en-GB', { maximumFractionDigits: 2 }).padStart(12),
      `${line.what} (${line.unit})`,
    ])
  const sum = lines.reduce((all, line) => all + costOf(line), 0)
  return [...rows.map((row) => row.join('  ')), `${sum.toFixed(2).padStart(8)}  in all`].join('\n')
}
