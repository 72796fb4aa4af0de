import type { PlayerState } from '../../local/aids/state.ts'
import type { Template } from '../../template/types.ts'
import type { Line } from './idle.ts'
import type { Priced } from './prices.ts'

/** As much of what the player counts as is paid. */
export type Counted = Pick<PlayerState, 'functions' | 'calls'>

/** What a run takes that reads and writes an item or two. */
const secondsOfRun = 0.1

/** What each call to AWS is paid as. What is not here is free, or is a part of a call that is. */
const paidAs: Record<string, Priced> = {
  'dynamodb:GetItem': 'read of a table',
  'dynamodb:BatchGetItem': 'read of a table',
  'dynamodb:Query': 'read of a table',
  'dynamodb:PutItem': 'write to a table',
  'dynamodb:UpdateItem': 'write to a table',
  'dynamodb:DeleteItem': 'write to a table',
  'dynamodb:BatchWriteItem': 'write to a table',
  's3:GetObject': 'read of a bucket',
  's3:PutObject': 'write to a bucket',
  'sns:Publish': 'message published to a FIFO topic',
  'sqs:SendMessage': 'call to a standard queue',
  'secretsmanager:GetSecretValue': 'call to Secrets Manager',
}

/**
 * What a thousand of something cost of which `times` were done between two looks at the player, beside what its
 * schedules did meanwhile. `requests` is how many requests to the API one took.
 */
export function thousand(
  { Resources }: Template,
  { before, after, times, requests }: { before: Counted; after: Counted; times: number; requests: number },
): Line[] {
  const scheduled = startedBy(Resources, 'AWS::Events::Rule')
  const queued = startedBy(Resources, 'AWS::Lambda::EventSourceMapping')
  const each = 1000 / times
  const runs = after.functions
    .filter(({ name }) => !scheduled.has(name))
    .map(({ name, runs }) => {
      const earlier = before.functions.find((one) => one.name === name)?.runs ?? 0
      const { MemorySize = 128 } = Resources[name]?.Properties ?? {}
      return { name, times: (runs - earlier) * each, gigabytes: Number(MemorySize) / 1024 }
    })
  const sum = (of: (run: (typeof runs)[number]) => number) => runs.reduce((all, run) => all + of(run), 0)
  const calls = after.calls
    .filter(({ who }) => !scheduled.has(who))
    .flatMap(({ who, action, times }) => {
      const earlier = before.calls.find((one) => one.who === who && one.action === action)?.times ?? 0
      const unit = paidAs[action]
      return unit ? [{ what: action, unit, units: (times - earlier) * each }] : []
    })
  const asked = requests * 1000
  return [
    { what: 'requests', unit: 'request to CloudFront', units: asked },
    { what: 'requests', unit: 'request to the HTTP API', units: asked },
    { what: 'functions', unit: 'run of a function', units: sum((run) => run.times) },
    {
      what: 'functions',
      unit: 'gigabyte-second of a function',
      units: sum((run) => run.times * run.gigabytes * secondsOfRun),
    },
    // Taken and taken away.
    {
      what: 'messages of queues',
      unit: 'call to a FIFO queue',
      units: 2 * sum((run) => (queued.has(run.name) ? run.times : 0)),
    },
    ...together(calls),
  ]
}

/** Functions that something of this type starts, by logical id. */
function startedBy(resources: Template['Resources'], type: string): Set<string> {
  const starters = Object.values(resources).filter(({ Type }) => Type === type)
  const text = JSON.stringify(starters)
  const functions = Object.entries(resources).filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
  return new Set(functions.map(([id]) => id).filter((id) => text.includes(`"${id}"`)))
}

function together(lines: readonly Line[]): Line[] {
  return [...Map.groupBy(lines, ({ what }) => what).values()].map((same) => ({
    ...(same[0] as Line),
    units: same.reduce((sum, { units }) => sum + units, 0),
  }))
}
