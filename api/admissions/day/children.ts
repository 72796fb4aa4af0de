import { distance } from '#admissions/policy/distance.ts'
import { may } from '#admissions/rights/may.ts'
import { type Application, nameOf } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { exceptionsOf } from '#admissions/rounds/drafts.ts'
import { factsOf, type Waiting } from '#admissions/rounds/facts.ts'
import type { DayLine } from '#contract/admissions/day/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { soonest } from './answers.ts'
import { waitingFor } from './keys.ts'
import { type DaySource, type Found, type Looking, pageOf, roundsIn, shownRounds } from './source.ts'

const title = (one: Application) => `${nameOf(one)}, ${one.reference}`

const waitsFor: Readonly<Record<Waiting, string>> = {
  undecided:
    'The family says that there is a medical or social need. Ask for what the professionals wrote, and record what the panel decides.',
  'late-reason': 'It came late, with a reason. Decide whether it counts as in time.',
  'plan-unconfirmed':
    'The family says that an education, health and care plan names a school. Ask the special educational needs team, then confirm it.',
  'correction-open': 'The family asked us to correct something. Check it, and answer them.',
}

const lineOf = (one: Application, since: string): DayLine => ({
  ...{ id: one.reference, title: title(one), due: null, isLate: false, counted: null },
  reason: `${waitingFor(one)
    .map((what) => waitsFor[what])
    .join(' ')} Waiting since ${dayInWords(since)}.`,
  ...{ page: 'child', at: [one.round, one.reference] },
})

/** Children about whom something waits for somebody to decide, who has waited longest first. */
const evidence: DaySource = {
  group: 'evidence',
  may: (staff) => may(staff, 'see', 'round') && may(staff, 'correct', 'child'),
  async find(looking, wanted): Promise<Found> {
    const { applications } = looking.ports
    const scopes = roundsIn(looking, wanted).map(({ round }) => round.id)
    const [round] = scopes
    if (wanted.school && round) {
      const all = await applications.atSchool(round, wanted.school)
      const open = all.filter((one) => !one.withdrawn && waitingFor(one).length > 0)
      return pageOf(
        open.map((one) => lineOf(one, one.submittedAt)),
        wanted,
      )
    }
    const { total, found, next } = await soonest(looking, scopes, [['evidence', {}]], wanted)
    const of = new Map(
      (await applications.some(found.map(({ id }) => id))).map((one) => [one.reference, one]),
    )
    const lines = found.flatMap(({ id, day }) => {
      const one = of.get(id)
      return one ? [lineOf(one, day)] : []
    })
    return { total, lines, next }
  },
}

/** More families than are without an offer in any round that goes well. */
const most = 2000
/** So many schools with room are named. */
const nearest = 3

/** Schools of the round with places that nobody has and nobody waits for, the nearest to the child first. */
function roomNear({ council }: OpenedRound, room: ReadonlySet<string>, one: Application): string {
  const { home } = factsOf(one)
  const open = council.schools.filter(({ id, away }) => room.has(id) && !away)
  if (open.length === 0) return 'No school of the round has a free place that nobody waits for.'
  const near = home
    ? open
        .flatMap(({ name, point }) => (point ? [{ name, metres: distance(home, point) }] : []))
        .toSorted((a, b) => a.metres - b.metres)
        .slice(0, nearest)
        .map(({ name, metres }) => `${name} (${(metres / 1000).toFixed(1)} km)`)
    : open.slice(0, nearest).map(({ name }) => name)
  return `${home ? 'Nearest schools with room' : 'We do not know where the home is. Schools with room'}: ${near.join(', ')}.`
}

/** Children of a round who were given no place and have none since, and those from whom the council took one back. */
async function without({ ports }: Looking, opened: OpenedRound): Promise<[Application, string][]> {
  const { round } = opened
  const made = round.publication && (await ports.mades.get(round.id, round.publication.run))
  const [none, taken] = await Promise.all([
    made ? exceptionsOf(ports, made) : [],
    ports.dues.page(round.id, 'afresh', { limit: most }),
  ])
  const unplaced = none.filter(({ kind }) => kind === 'no-place').map(({ reference }) => reference)
  const has = new Set((await ports.answers.some(unplaced)).map(({ reference }) => reference))
  const references = [...unplaced.filter((one) => !has.has(one)), ...taken.found.map(({ id }) => id)]
  const afresh = new Set(taken.found.map(({ id }) => id))
  const all = await ports.applications.some([...new Set(references)])
  return all
    .filter((one) => !one.withdrawn)
    .map((one) => [
      one,
      afresh.has(one.reference)
        ? 'The council took the place back, so the application has to be looked at afresh.'
        : 'Nobody could offer the child a place.',
    ])
}

/** Families who have no offer, with the nearest schools that have room. */
const noOffer: DaySource = {
  group: 'no-offer',
  may: (staff) => may(staff, 'see', 'round') && may(staff, 'answer', 'child'),
  async find(looking, wanted) {
    const each = shownRounds(looking, wanted).map(async (opened): Promise<DayLine[]> => {
      const { id } = opened.round
      const [found, rooms] = await Promise.all([
        without(looking, opened),
        looking.ports.dues.page(id, 'room', { limit: most }),
      ])
      const room = new Set(rooms.found.map((one) => one.id))
      return found
        .filter(([one]) => !wanted.school || namesSchool(one, wanted.school))
        .map(([one, why]) => ({
          ...{ id: one.reference, title: title(one), due: null, isLate: false, counted: null },
          reason: `${why} ${roomNear(opened, room, one)}`,
          ...{ page: 'child', at: [id, one.reference] },
        }))
    })
    return pageOf((await Promise.all(each)).flat(), wanted)
  },
}

const namesSchool = (one: Application, wanted: string) =>
  factsOf(one).preferences.some(({ school }) => school === wanted)

export const childSources: readonly DaySource[] = [evidence, noOffer]
