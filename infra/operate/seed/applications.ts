import type { Application, Facts } from '#admissions/rounds/application.ts'
import type { CouncilRound, CouncilSchool } from '#admissions/rounds/ports.ts'
import { applicationItem } from '#aws/admissions/applications-table.ts'
import { addDays, daysBetween } from '#contract/calendar/day.ts'
import { makeReference } from '#contract/core/reference.ts'
import { council as profile } from '#council'
import { hashKey, keyed, keyFrom } from '#record/keys.ts'
import { nameOf } from './people.ts'
import { type Random, randomFrom } from './random.ts'

/** What opens a seeded application, made from its reference: a test knows it without keeping it. */
export const seededKey = (secret: Uint8Array, reference: string): string =>
  keyFrom(secret, 'tracking found', reference)

type Preference = Facts['preferences'][number]

/** Metres from a school within which most of its families live. */
const around = 900

interface Placed extends CouncilSchool {
  readonly point: NonNullable<CouncilSchool['point']>
}

const farFrom = (home: Placed['point'], { point }: Placed): number =>
  (home.easting - point.easting) ** 2 + (home.northing - point.northing) ** 2

/** The schools that a family would name: mostly the nearest, and now and then another. */
function chosen(random: Random, home: Placed['point'], schools: readonly Placed[], count: number): Placed[] {
  const near = schools
    .map((school) => ({ school, far: farFrom(home, school) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count + 2)
  const wanted = near.map(({ school }, at) => ({ school, by: at + random.next() * 2.5 }))
  return wanted
    .sort((a, b) => a.by - b.by)
    .slice(0, count)
    .map(({ school }) => school)
}

/** What its policy may ask of a child at a school, some of it so. */
function preferenceAt(random: Random, { id, feeders }: Placed): Preference {
  const feeder = feeders[0]
  return {
    school: id,
    ...(random.chance(0.25) ? { sibling: ['now' as const, 'at-entry' as const] } : {}),
    ...(random.chance(0.02) ? { panel: { need: 'medical' as const, accepted: true } } : {}),
    ...(random.chance(0.01) ? { staff: 'two-years' as const } : {}),
    ...(feeder && random.chance(0.5) ? { feeder: { school: feeder, years: 3 } } : {}),
    ...(random.chance(0.3) ? { faith: Math.floor(random.next() * 12) } : {}),
    score: 60 + Math.floor(random.next() * 80),
    aptitude: Math.floor(random.next() * 100),
  }
}

function factsOf(random: Random, { dates }: CouncilRound, schools: readonly Placed[]): Facts {
  const [first] = chosen(random, random.pick(schools).point, schools, 1)
  if (!first) throw new Error('No school of this round has a point to measure to')
  const home = {
    easting: Math.round(first.point.easting + random.normal() * around),
    northing: Math.round(first.point.northing + random.normal() * around),
  }
  const { from, until } = dates.born
  const born = addDays(from, Math.floor(random.next() * (daysBetween(from, until) + 1)))
  const named = chosen(random, home, schools, Math.min(dates.preferences, schools.length))
  return {
    born,
    home,
    ...(random.chance(0.01) ? { care: random.chance(0.7) ? ('now' as const) : ('before' as const) } : {}),
    ...(random.chance(0.02) ? { plan: named[0]?.id ?? first.id } : {}),
    ...(random.chance(0.04) ? { late: { excused: random.chance(0.2) } } : {}),
    preferences: named.map((school) => preferenceAt(random, school)),
  }
}

export interface SeededRound {
  readonly council: CouncilRound
  readonly secret: Uint8Array
  /** Of the department: how its references begin. */
  readonly prefix: string
}

/** Made-up application number `n` of a round: the same for the same number. */
function applicationOf(
  { council, secret, prefix }: SeededRound,
  schools: readonly Placed[],
  n: number,
): Application {
  const { dates } = council
  const random = randomFrom(`${dates.id} ${n}`)
  const reference = makeReference(prefix, keyed(secret, `seeded ${dates.id}`, String(n)))
  const day = addDays(dates.opens, Math.floor(random.next() * daysBetween(dates.opens, dates.closes)))
  const at = `${day}T12:00:00.000Z`
  const family = nameOf(random)
  const child = `${nameOf(random).split(' ')[0]} ${family.split(' ').at(-1)}`
  const phone = `07700 900${String(Math.floor(random.next() * 1000)).padStart(3, '0')}`
  return {
    reference,
    round: dates.id,
    keys: [{ hash: hashKey(seededKey(secret, reference)) }],
    source: 1,
    submittedAt: at,
    said: {
      round: dates.id,
      child: { name: child },
      parent: { name: family, phone },
      home: [`${1 + (n % 90)} Sample Street`, profile.examples.town, profile.examples.postcode],
      facts: factsOf(random, council, schools),
      lateReason: null,
      away: {},
    },
    set: [],
    corrections: [],
    answers: {},
    changedAt: at,
    version: 1,
    history: [{ number: 1, type: 'received', at }],
  }
}

/** Twins are two that come one after the other, of one home and one list. */
function withTwins(applications: Application[]): Application[] {
  return applications.map((one, at) => {
    const first = applications[at - 1]
    if (at % 70 !== 1 || !first)
      return at % 70 === 0 && applications[at + 1] ? linked(one, one.reference) : one
    const { facts, home } = first.said
    return linked(
      { ...one, said: { ...one.said, home, facts: { ...facts, plan: undefined } as Facts } },
      first.reference,
    )
  })
}

const linked = (one: Application, multiple: string): Application => {
  const { plan: _, ...facts } = one.said.facts
  return { ...one, said: { ...one.said, facts: { ...facts, multiple } } }
}

/** No two children of one name born on one day: those are what staff are warned of. */
function withOwnNames(applications: readonly Application[]): Application[] {
  const taken = new Set<string>()
  return applications.map((one) => {
    const { born } = one.said.facts
    let { name } = one.said.child
    for (let more = 0; taken.has(`${born} ${name}`); more++) {
      const [first = '', ...last] = name.split(' ')
      name = [first, nameOf(randomFrom(`${one.reference} ${more}`)).split(' ')[0], ...last].join(' ')
    }
    taken.add(`${born} ${name}`)
    return { ...one, said: { ...one.said, child: { name } } }
  })
}

/** So many made-up applications of a round, with twins, plans and late ones among them. */
export function applicationsOf(round: SeededRound, count: number): Application[] {
  const schools = round.council.schools.filter((school): school is Placed => school.point !== null)
  return withOwnNames(
    withTwins(Array.from({ length: count }, (_, n) => applicationOf(round, schools, n + 1))),
  )
}

/** The same as the table holds them. */
export const applicationItems = (round: SeededRound, count: number): Record<string, unknown>[] =>
  applicationsOf(round, count).map(applicationItem)
