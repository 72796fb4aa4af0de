import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildFunctions } from '../../infra/build.ts'
import { environments } from './environments.ts'
import { type ImportTime, importTime } from './import-time.ts'
import { kilobytes, type Measurement, type Reading } from './measurement.ts'
import { median } from './percentile.ts'
import { temporaryFolder } from './tidy.ts'

const rounds = 5
/** The plain SDK is imported anew before so many functions: a machine's speed changes from one second to the next. */
const nextTo = 3
const times = `median of ${rounds} fresh Node processes, in rounds, each soon after one of the plain SDK`

/** The functions that keep something and hand it on to a queue. */
const queueing = [
  ...['alerts', 'deliver-open311', 'deliver-webhook', 'find', 'find-send', 'notify-updates'],
  ...[
    'admissions-desk',
    'admissions-run',
    'drafts',
    'fostering-desk',
    'fostering-enquiries',
    'fostering-pack-desk',
    'fostering-panel-desk',
    'fostering-sweep',
    'remind',
    'remind-drafts',
    'send-alerts',
    'send-message',
  ],
]

/** The SDK's clients that a function uses, as a bundle of plain-sdk/; DynamoDB's alone where nothing is said. */
const sdkOf: Record<string, string> = {
  evidence: 's3',
  'show-evidence': 'dynamodb-s3',
  publish: 'dynamodb-sns',
  sweep: 'dynamodb-sns',
  ...Object.fromEntries(queueing.map((name) => [name, 'dynamodb-sqs'])),
}

/** Each function's bundle and what its import costs, against a bundle of the SDK's clients that it uses alone. */
export const functions: Measurement = {
  name: 'functions',
  atMostSeconds: 85,
  async prepare() {
    built = await build()
  },
  async measure() {
    const { names, ours, plain, environment } = built ?? (await build())
    const bundleOf = (name: string) => join(ours, name, 'index.mjs')
    const sdkBundle = (sdk: string) => join(plain, sdk, 'index.mjs')
    const turns = new Map<string, Turn[]>(names.map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      const alone = new Map<string, ImportTime>()
      for (const [at, name] of names.entries()) {
        if (at % nextTo === 0) alone.clear()
        const sdk = sdkFor(name)
        const before = alone.get(sdk) ?? (await importTime(sdkBundle(sdk), environment(name)))
        alone.set(sdk, before)
        turns.get(name)?.push({ alone: before, own: await importTime(bundleOf(name), environment(name)) })
      }
    }
    const sdks = Map.groupBy(turns, ([name]) => sdkFor(name))
    return [
      ...[...sdks].flatMap(([sdk, all]) =>
        sdkReadings(
          sdk,
          sdkBundle(sdk),
          all.flatMap(([, taken]) => taken.map(({ alone }) => alone)),
        ),
      ),
      ...[...turns].flatMap(([name, taken]) => readingsOf(name, bundleOf(name), taken)),
    ]
  },
}

/** A function's import, and that of the plain SDK just before it. */
interface Turn {
  readonly own: ImportTime
  readonly alone: ImportTime
}

const sdkFor = (name: string): string => sdkOf[name] ?? 'dynamodb'

let built: Awaited<ReturnType<typeof build>> | undefined

async function build() {
  const [ours, plain] = [await temporaryFolder(), await temporaryFolder()]
  const names = await buildFunctions({ target: 'here', outDir: ours })
  const entries = join(import.meta.dirname, 'plain-sdk')
  await buildFunctions({ target: 'here', outDir: plain, entries, anyCredentials: true })
  // Those with the same clients follow each other, next to the plain SDK that they are measured against.
  const inOrder = names.toSorted((a, b) => sdkFor(a).localeCompare(sdkFor(b)) || a.localeCompare(b))
  return { names: inOrder, ours, plain, environment: await environments(ours) }
}

/** Whatever else the machine does only adds to it. */
const leastOf = (times: ImportTime[]): number => Math.min(...times.map(({ processor }) => processor))
const clock = (times: ImportTime[]): number => median(times.map((time) => time.clock))

/** Kilobytes of all the code of a function: its first file and what that loads, at once or later. */
function sizeOf(bundle: string): number {
  const folder = dirname(bundle)
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'))
  return kilobytes(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0))
}

function sdkReadings(sdk: string, bundle: string, times: ImportTime[]): Reading[] {
  const method = `the clients of ${sdk} with the least use of them, bundled as the functions are`
  return [
    { id: `functions.plain-sdk-${sdk}.bundle`, value: sizeOf(bundle), unit: 'KB', method, context: true },
    { id: `functions.plain-sdk-${sdk}.import`, value: clock(times), unit: 'ms', method, context: true },
  ]
}

function readingsOf(name: string, bundle: string, turns: Turn[]): Reading[] {
  return [
    {
      id: `functions.${name}.bundle`,
      value: sizeOf(bundle),
      unit: 'KB',
      method: 'all its .mjs files, minified, those that it loads later too, without native modules',
    },
    {
      id: `functions.${name}.import`,
      value: clock(turns.map(({ own }) => own)),
      unit: 'ms',
      method: `by the clock; ${times}`,
      context: true,
    },
    {
      id: `functions.${name}.import-to-sdk`,
      value: leastOf(turns.map(({ own }) => own)) / leastOf(turns.map(({ alone }) => alone)),
      unit: '×',
      method: `least processor time over the least of the plain SDK with the same clients, of ${rounds} fresh Node processes each, taking turns`,
    },
  ]
}
