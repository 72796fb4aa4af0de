import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildFunctions } from '../../infra/build.ts'
import { environments } from './environments.ts'
import { type ImportTime, importTime } from './import-time.ts'
import { kilobytes, type Measurement, type Reading } from './measurement.ts'
import { median } from './percentile.ts'
import { temporaryFolder } from './tidy.ts'

const pairs = 9
const times = `median of ${pairs} fresh Node processes, each taking turns with the plain SDK's`

/** The SDK's clients that a function uses, as a bundle of plain-sdk/; DynamoDB's alone where nothing is said. */
const sdkOf: Record<string, string> = {
  evidence: 's3-presigned-post',
  'check-evidence': 's3',
  'show-evidence': 'dynamodb-s3',
  publish: 'dynamodb-sns',
  sweep: 'dynamodb-sns',
}

/** Each function's bundle and what its import costs, against a bundle of the SDK's clients that it uses alone. */
export const functions: Measurement = {
  name: 'functions',
  atMostSeconds: 65,
  async measure() {
    const [ours, plain] = [await temporaryFolder(), await temporaryFolder()]
    const names = await buildFunctions({ target: 'here', outDir: ours })
    await buildFunctions({
      target: 'here',
      outDir: plain,
      entries: join(import.meta.dirname, 'plain-sdk'),
      anyCredentials: true,
    })
    const environment = await environments(ours)
    const sdkTimes = new Map<string, ImportTime[]>()
    const readings: Reading[] = []
    for (const name of names.sort()) {
      const bundle = join(ours, name, 'index.mjs')
      const sdk = sdkOf[name] ?? 'dynamodb'
      const [own, alone] = await takeTurns(bundle, environment(name), join(plain, sdk, 'index.mjs'))
      sdkTimes.set(sdk, [...(sdkTimes.get(sdk) ?? []), ...alone])
      readings.push(...readingsOf(name, bundle, own, alone))
    }
    return [
      ...[...sdkTimes].flatMap(([sdk, times]) => sdkReadings(sdk, join(plain, sdk, 'index.mjs'), times)),
      ...readings,
    ]
  },
}

async function takeTurns(bundle: string, environment: Record<string, string>, sdk: string) {
  const own: ImportTime[] = []
  const alone: ImportTime[] = []
  for (let pair = 0; pair < pairs; pair++) {
    alone.push(await importTime(sdk, environment))
    own.push(await importTime(bundle, environment))
  }
  return [own, alone] as const
}

const clock = (times: ImportTime[]): number => median(times.map((time) => time.clock))
const processor = (times: ImportTime[]): number => median(times.map((time) => time.processor))

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

function readingsOf(name: string, bundle: string, own: ImportTime[], alone: ImportTime[]): Reading[] {
  return [
    {
      id: `functions.${name}.bundle`,
      value: sizeOf(bundle),
      unit: 'KB',
      method: 'all its .mjs files, minified, those that it loads later too, without native modules',
    },
    {
      id: `functions.${name}.import`,
      value: clock(own),
      unit: 'ms',
      method: `by the clock; ${times}`,
      context: true,
    },
    {
      id: `functions.${name}.import-to-sdk`,
      value: processor(own) / processor(alone),
      unit: '×',
      method: `processor time over that of the plain SDK with the same clients; ${times}`,
    },
  ]
}
