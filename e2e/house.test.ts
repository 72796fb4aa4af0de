import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inDataOf } from './support/data-of.ts'
import { files, importsOf, inHouse, isTest, root } from './support/imports.ts'

interface Rule {
  readonly room: string
  /** A file of it that only Node reads, and only the build and the operator's commands import. */
  readonly but?: string
  /** Beginnings of what the room may import; packages and `node:` are named too. */
  readonly may: readonly string[]
}

const core = ['api/contract/', 'api/profile/', 'api/services/']
const ground = [...core, 'api/access/', 'api/record/', 'api/pdf/']
const rules: readonly Rule[] = [
  { room: 'api/contract/', may: ['api/contract/', 'zod', 'proj4'] },
  { room: 'api/services/', but: 'api/services/listings/index.ts', may: [...core, 'zod'] },
  // Menus go by the same right as the API.
  ...['may.ts', 'people/rights.ts', 'people/person.ts'].map((file) => ({
    room: `api/access/${file}`,
    may: ['api/contract/', 'api/access/'],
  })),
  { room: 'api/access/', may: ['api/contract/', 'api/access/', 'api/record/', 'node:crypto'] },
  { room: 'api/pdf/', may: ['api/pdf/', 'pdfkit', 'node:'] },
  { room: 'api/record/', may: ['api/contract/', 'api/record/', 'node:crypto'] },
  // Menus go by the same table as the API.
  { room: 'api/requests/rights/', may: ['api/contract/', 'api/access/', 'api/requests/rights/'] },
  {
    room: 'api/requests/',
    may: [...core, 'api/access/', 'api/record/', 'api/requests/', 'node:crypto', 'node:zlib'],
  },
  {
    room: 'api/council/',
    may: [...core, 'api/council/', 'zod', 'node:fs', 'node:path', 'node:url'],
  },
  ...['policy', 'allocate', 'verify', 'explain', 'public', 'applying'].map((pure) => ({
    room: `api/admissions/${pure}/`,
    may: ['api/contract/', 'api/admissions/', '@noble/hashes'],
  })),
  {
    room: 'api/admissions/',
    may: [...ground, 'api/admissions/', '@noble/hashes', 'node:'],
  },
  { room: 'api/fostering/before/', may: ['api/contract/', 'api/fostering/before/'] },
  ...['clocks', 'forms', 'parts', 'report', 'rights'].map((pure) => ({
    room: `api/fostering/${pure}/`,
    may: [...core, 'api/fostering/', 'zod'],
  })),
  {
    room: 'api/fostering/',
    may: [...ground, 'api/fostering/', 'zod', 'node:crypto', 'node:stream', 'ical-generator'],
  },
  { room: 'api/insight/', may: [...core, 'api/insight/'] },
  {
    room: 'api/http/',
    may: [
      ...core,
      'api/access/',
      'api/requests/',
      'api/admissions/',
      'api/fostering/',
      'api/insight/',
      'api/settings/',
      'api/http/',
      'hono',
      'zod',
      'fast-xml-parser',
      'node:crypto',
    ],
  },
]
/** Rooms of wings that pages work with themselves. */
const rooms = [
  ...['policy', 'allocate', 'verify', 'explain', 'public', 'rights'].map((room) => `api/admissions/${room}/`),
  ...['carers', 'clocks', 'forms', 'parts', 'report', 'rights'].map((room) => `api/fostering/${room}/`),
  'api/fostering/before/',
]
/** No browser of `web/src/app/floor.ts` has it; `grouped` of `api/contract/core/lists/` does the same. */
const groups = /\b(?:Map|Object)\.groupBy\(/
const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8')

const outside = ['@aws-sdk', '@smithy', 'aws-cdk-lib', 'constructs']

const begins = (path: string, beginnings: readonly string[]) =>
  beginnings.some((beginning) => path.startsWith(beginning))

/** Every import that breaks the rule, as "file imports what". */
function broken(keep: (file: string) => boolean, allowed: (path: string, file: string) => boolean): string[] {
  return files
    .filter((file) => keep(file) && !isTest(file))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ path }) => !allowed(path, file))
        .map(({ path }) => `${file} imports ${path}`),
    )
}

describe('the house', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(importsOf('api/requests/life/keys.ts').map(({ path }) => path)).toEqual([
      'api/contract/core/reference.ts',
      'api/contract/requests/spoken-code.ts',
      'api/record/keys.ts',
      'api/requests/life/model.ts',
      'api/requests/life/one-address.ts',
    ])
  })

  it.each(rules)('lets $room import only its own', ({ room, may, but }) => {
    expect(
      broken(
        (file) => file.startsWith(room) && file !== but,
        (path) => begins(path, may),
      ),
    ).toEqual([])
  })

  it('reads the folders of listings on Node alone', () => {
    expect(
      broken(
        // But for two, for which `infra/build-functions.ts` writes into the bundle what stands in the folders.
        (file) =>
          begins(file, ['api/', 'web/src/']) &&
          !/^api\/aws\/(?:resident\/anybody|settings\/settings)-ports\.ts$/.test(file),
        (path) => path !== 'api/services/listings/index.ts',
      ),
    ).toEqual([])
  })

  it('names the AWS SDK in api/aws and infra alone', () => {
    expect(
      broken(
        (file) => !begins(file, ['api/aws/', 'infra/']),
        (path) => !begins(path, outside),
      ),
    ).toEqual([])
  })

  it('writes every message to a queue or a topic in one way', () => {
    const sends = /new (SendMessage|Publish)\w*Command\(/
    const source = (file: string) => readFileSync(join(root, file), 'utf8')
    const senders = files.filter((file) => !isTest(file) && sends.test(source(file)))
    expect(senders.length).toBeGreaterThan(3)
    // What comes back from a dead-letter queue was written by one of the others.
    const own = senders.filter((file) => file !== 'infra/operate/redrive.ts')
    const otherwise = /\b(MessageBody|Message): (?!messageText\()/
    expect(
      own.filter((file) => otherwise.test(source(file)) || !/: messageText\(/.test(source(file))),
    ).toEqual([])
  })

  it('lets the web import the contract, the services, the rights and the council profile, nothing else of ours', () => {
    const own = ['allowances', 'department', 'profile', 'promises', 'support']
    const fostering = own.map((file) => `api/council/fostering/${file}.ts`)
    const profile = ['api/profile/current.ts', 'api/council/holidays.ts', ...fostering]
    const may = ['web/', ...core, 'api/access/', 'api/requests/rights/', ...rooms, ...profile]
    expect(
      broken(
        (file) => file.startsWith('web/src/'),
        (path) => !inHouse(path) || begins(path, may),
      ),
    ).toEqual([])
  })

  it('reads nothing of the profile in a browser that the build leaves out of it', () => {
    // Anywhere, as it may come by way of an argument or a part of the profile.
    const leftOut =
      /\b(?:runningCost|monthlyBudgetUsd|alarmEmail|logRetentionDays|emailTemplate|textTemplate)\b|\bnotFixed\.source\b/
    const found = files.filter(
      (file) =>
        file.startsWith('web/src/') && !isTest(file) && leftOut.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(found).toEqual([])
  })

  it('groups in a way that the oldest browsers know, in every room that a browser may read', () => {
    const may = ['web/src/', ...core, 'api/access/', 'api/requests/rights/', ...rooms]
    const found = files.filter(
      (file) =>
        begins(file, may) && !isTest(file) && !file.includes('/testing/') && groups.test(sourceOf(file)),
    )
    expect(found).toEqual([])
    expect(groups.test('Map.groupBy(lines, of)')).toBe(true)
  })

  it('keeps the web’s build apart from the api’s inner rooms', () => {
    const may = ['web/', ...core, 'api/council/']
    expect(
      broken(
        (file) => file.startsWith('web/') && !file.startsWith('web/src/'),
        (path) => !inHouse(path) || begins(path, may),
      ),
    ).toEqual([])
  })

  it('keeps features from knowing each other', () => {
    const feature = (path: string) => /^web\/src\/features\/([^/]+)\//.exec(path)?.[1]
    expect(
      broken(
        (file) => feature(file) !== undefined,
        (path, file) => feature(path) === undefined || feature(path) === feature(file),
      ),
    ).toEqual([])
  })

  it('keeps what features share from knowing any of them', () => {
    const shared = ['web/src/staff/', 'web/src/design/', 'web/src/questions/', 'web/src/journey/']
    expect(
      broken(
        (file) => begins(file, shared),
        (path) => !path.startsWith('web/src/features/'),
      ),
    ).toEqual([])
  })

  it('has api functions of a few lines each', () => {
    const long = files.filter(
      (file) =>
        file.startsWith('api/functions/') && readFileSync(join(root, file), 'utf8').split('\n').length > 20,
    )
    expect(long).toEqual([])
  })
})

describe('days', () => {
  const counting = {
    'the length of a day':
      /\b86_?400(_?000)?\b|\b864e[25]\b|\b24 ?\* ?(60|3_?600|hour|minute)|(60|hours?|minutes?) \* 24\b|\* 1_?440\b/,
    'a date that is moved': /\.set(UTC)?(Date|Month|FullYear)\(/,
    'a part of a date': /\.get(UTC)?(Date|Day|Month)\(|\bDate\.UTC\(/,
    'the clock of England': /(['"`])Europe\/London\1/,
  }
  /** What is not about our days, and why. */
  const others: Readonly<Record<string, string>> = {
    'api/aws/elsewhere/open311-times.ts':
      'reads times as other people’s servers write them, each in its own time zone',
  }
  const isOther = (file: string, what: string) =>
    file.startsWith('api/contract/calendar/') ||
    file in others ||
    file === 'e2e/house.test.ts' ||
    // A test may give the setting of a server, or of a schedule, that is there.
    (isTest(file) && what === 'the clock of England')
  const everywhere = globSync('{api,web,infra,e2e}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  )

  it.each(Object.entries(counting))('are counted by the calendar alone: %s', (what, pattern) => {
    const found = everywhere
      .filter((file) => !isOther(file, what))
      .filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))
    expect(found).toEqual([])
  })

  it.each([
    ['the length of a day', ['86_400_000', '86400', '864e5', '24 * 60 * 60', '24 * hour', 'hours * 24']],
    ['a date that is moved', ['then.setDate(1)', 'then.setUTCMonth(3)']],
    ['a part of a date', ['now.getUTCDay()', 'now.getDate()', 'Date.UTC(2026, 1)']],
    ['the clock of England', ["timeZone: 'Europe/London'"]],
  ] as const)('are known to be counted by %s', (what, examples) => {
    expect(examples.filter((example) => !counting[what].test(example))).toEqual([])
  })

  it('are read in other ways where that is said alone', () => {
    const all = Object.values(counting)
    const idle = Object.keys(others).filter((file) => {
      const source = readFileSync(join(root, file), 'utf8')
      return !all.some((pattern) => pattern.test(source))
    })
    expect(idle).toEqual([])
  })
})

it('leads tests to the shared installation, and to another for as long as they ask it alone', async () => {
  const leading = /process\.env\.SHIRE_DATA = (?!inject\('dataDir'\)$)/m
  const found = globSync('e2e/**/*.ts', { cwd: root })
    .filter((file) => !begins(file, ['e2e/support/data-of.ts', 'e2e/house.test.ts']))
    .filter((file) => leading.test(readFileSync(join(root, file), 'utf8')))
  expect(found).toEqual([])
  const before = { ...process.env }
  const seen = inDataOf('elsewhere', async () => {
    process.env.SHIRE_MORE = 'set by the work'
    return process.env.SHIRE_DATA
  })
  expect(await seen).toBe('elsewhere')
  await expect(inDataOf('elsewhere', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect({ ...process.env }).toEqual(before)
})
