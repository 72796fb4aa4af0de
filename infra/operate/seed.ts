import { parseArgs } from 'node:util'
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import { markItem } from '#aws/insight/measures-table.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { wardNameIn } from '#contract/geo/wards.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { council } from '#council'
import { schoolOf } from '#council/admissions/offered.ts'
import { areas } from '#council/areas/load.ts'
import { wards } from '#council/areas/wards.ts'
import { calendars } from '#council/calendars.ts'
import { type Group, groupKey, groupsOf } from '#insight/groups.ts'
import { whereIn } from '#insight/where.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { teamsBy } from '#requests/life/team.ts'
import { serviceOf } from '#services/index.ts'
import { operatorClients, outputs, siteUrl } from './clients.ts'
import { mixOf, names } from './seed/counts.ts'
import type { Way } from './seed/fostering/begun.ts'
import { seedFostering } from './seed/fostering/households.ts'
import { builtInMix, withOthers } from './seed/mix.ts'
import { eventsOf, factItem, factOf, indexerOf, listed } from './seed/read-models.ts'
import type { SeedPorts } from './seed/request.ts'
import { seedRound } from './seed/round.ts'
import { type SeedTarget, seed } from './seed/run.ts'
import { localStaff } from './seed/staff.ts'
import { writeAll } from './seed/write.ts'

const usage = `npm run seed -- 100000 [--data <folder>] [--all-words]
Fills the running local system with made-up requests. --data names a folder with FixMyStreet's counts to take the mix from:
${Object.values(names).join(', ')}.
Open requests and those of two months can be found by their words; with --all-words every one, which takes far longer.
With --fostering, and no number, it makes households that foster and adopt and people who ask about it, and prints their links.
With --round reception-2027 it fills that round of school admissions with so many made-up children instead.
With --deployed it goes to the system that your AWS credentials reach, and only together with --made-up-requests-among-real-ones.`

/** Finished requests older than this are found by their words only where that is asked for. */
const wordDays = 60

interface Asked {
  readonly count: number
  readonly data?: string | undefined
  readonly deployed: boolean
  /** The round of school admissions that is filled instead. */
  readonly round?: string | undefined
  /** Households of fostering and adoption instead. */
  readonly fostering?: true
  /** Whether older finished requests are found by words too: 25 entries each, which take most of the time. */
  readonly allWords: boolean
}

/** Reads the command line. Throws, in words, when it will not do. */
export function askedFrom(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      'all-words': { type: 'boolean', default: false },
      round: { type: 'string' },
      fostering: { type: 'boolean', default: false },
      deployed: { type: 'boolean', default: false },
      'made-up-requests-among-real-ones': { type: 'boolean', default: false },
    },
  })
  const { data, deployed, round, fostering } = values
  // Made-up staff do it, who are in no deployed system.
  if (fostering && (positionals.length > 0 || deployed || round)) throw new Error(`Use it as: ${usage}`)
  if (fostering) return { count: 0, data, deployed, fostering: true, allWords: false }
  const count = Number(positionals[0])
  if (positionals.length !== 1 || !Number.isInteger(count) || count < 1)
    throw new Error(`Use it as: ${usage}`)
  if (values.deployed && !values['made-up-requests-among-real-ones'])
    throw new Error(
      `A deployed system may hold residents' requests, and nothing takes made-up ones out again.\n${usage}`,
    )
  return { count, data, deployed, allWords: values['all-words'], ...(round ? { round } : {}) }
}

async function portsFor({ data, deployed }: Asked): Promise<SeedPorts> {
  const { RequestSecretId: SecretId } = await outputs()
  if (!SecretId) throw new Error('The stack has no output RequestSecretId. Deploy this version first')
  const { SecretString } = await operatorClients().secrets.send(new GetSecretValueCommand({ SecretId }))
  const today = new Date()
  return {
    ...{ serviceOf, council, calendars, areas, schoolOf, today, taken: new Map() },
    secret: new TextEncoder().encode(SecretString),
    mix: withOthers(data === undefined ? builtInMix(today) : mixOf(data, console.log)),
    staffOf: deployed ? () => [] : localStaff(council),
  }
}

async function table(name: 'Requests' | 'Worklist' | 'Words' | 'Facts' | 'Measures'): Promise<string> {
  const found = (await outputs())[`${name}TableName`]
  if (!found) throw new Error(`The stack has no output ${name}TableName. Deploy this version first`)
  return found
}

/** Makes what the departments' consumers, the index of words and the numbers hold of a request. */
async function readModelsFor({ secret, today }: SeedPorts, allWords: boolean, marks: Map<string, Group>) {
  const [worklist, words, facts] = await Promise.all([table('Worklist'), table('Words'), table('Facts')])
  const [teamOf, whereIs, indexed] = [teamsBy(council, areas), whereIn(areas, wards), indexerOf(secret)]
  const wardNameOf = wardNameIn(wards)
  const since = new Date(today.getTime() - msOfDays(wordDays)).toISOString()
  return (request: ServiceRequest) => {
    const events = eventsOf(request)
    const fact = factOf(events, whereIs)
    for (const group of fact ? groupsOf(fact) : []) marks.set(groupKey(group), group)
    const found = allWords || request.submittedAt > since || isOpen(request.state)
    return {
      [worklist]: listed(events, { teamOf: teamOf(request.department), wardNameOf }),
      [facts]: fact ? [factItem(fact)] : [],
      [words]: found ? indexed(request) : [],
    }
  }
}

/**
 * Seeds the system that the operator's clients reach: requests, lists, words and facts at once; the numbers by month are
 * marked, and measured by the system's own clock. `said` is told how many are through. Returns how many were written.
 */
export async function seedSystem(asked: Asked, said: (done: number) => void): Promise<number> {
  const ports = await portsFor(asked)
  const marks = new Map<string, Group>()
  const target: SeedTarget = {
    documents: operatorClients().documents,
    requestsTable: await table('Requests'),
    readModels: await readModelsFor(ports, asked.allWords, marks),
  }
  const written = await seed(asked.count, ports, target, said)
  const at = new Date().toISOString()
  const items = [...marks.values()].map((group) => markItem(group, at))
  await writeAll(target.documents, await table('Measures'), items)
  return written
}

const number = (value: number) => value.toLocaleString('en-GB')

/** Each way in on lines of its own. */
const linksOf = (ways: readonly Way[]): string =>
  ways
    .map(({ what, url, code }) => [what, `  ${url}`, ...(code ? [`  Code: ${code}`] : [])].join('\n'))
    .join('\n')

async function run(): Promise<string> {
  const asked = askedFrom(process.argv.slice(2))
  if (asked.fostering) return linksOf(await seedFostering(await siteUrl()))
  if (asked.round)
    return `${number(await seedRound(asked.round, asked.count))} applications of ${asked.round} written`
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  let next = 0
  const written = await seedSystem(asked, (done) => {
    if (seconds() < next) return
    next = seconds() + 5
    console.log(`${number(done)} of ${number(asked.count)}, ${seconds()} s`)
  })
  const rest = asked.count - written
  const there = rest > 0 ? `; ${number(rest)} were there already` : ''
  return `${number(written)} requests written in ${seconds()} s${there}. Numbers by month are measured in the next minutes`
}

if (import.meta.main) {
  try {
    console.log(await run())
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
