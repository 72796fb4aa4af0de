import { agreeStep, busy } from '#admissions/lists/agree.ts'
import { hasBegun } from '#admissions/lists/book.ts'
import { proposed, waitingRound } from '#admissions/lists/proposed.ts'
import { called } from '#admissions/lists/views.ts'
import { Undecided } from '#admissions/policy/order.ts'
import { may } from '#admissions/rights/may.ts'
import { nameOf } from '#admissions/rounds/application.ts'
import { invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { remindByHand } from '#admissions/vacancies/desk.ts'
import type { Previewed } from '#contract/admissions/day/bulk.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { askEvidence, askRanking, cannotAskEvidence, cannotAskRanking } from './asking.ts'
import type { BulkAct, Doing } from './bulk.ts'
import { counted, type Looking } from './source.ts'

const undecided =
  'A policy of this round cannot tell two of the children who wait apart, not even by drawing lots. Put the policy right first.'

/** Where the policies of a round cannot tell all children apart, nobody is offered anything. */
async function ranked<T>(ranking: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ranking
  } catch (error) {
    if (error instanceof Undecided) return otherwise
    throw error
  }
}

const roundIn = ({ rounds }: Looking, id: string) => rounds.find(({ round }) => round.id === id)

/** Who would be offered which of the free places of a round. */
async function lookAt(looking: Looking, id: string): Promise<Previewed> {
  const { ports } = looking
  const opened = roundIn(looking, id)
  if (!opened) return { id, title: id, will: false, words: 'There is no such round.', effects: [], seen: '' }
  const title = titleOf(opened.council.dates)
  const not = (words: string): Previewed => ({ id, title, will: false, words, effects: [], seen: '' })
  const book = await ports.books.get(id)
  if (!book || !hasBegun(book)) return not('The waiting lists of this round have not begun.')
  if (book.open) return not(busy)
  const round = waitingRound(opened.council, opened.round)
  const { step, of } = await proposed(ports, round)
  const { moves, off, toDraw } = step
  const names = await called(
    ports,
    round,
    [...moves, ...off].map(({ child }) => child),
  )
  const school = (one: string) => names.school(one).name
  const lots = toDraw.length > 0 ? ` Lots have to be drawn first at ${toDraw.map(school).join(', ')}.` : ''
  if (moves.length + off.length === 0) return not(`Nobody can be offered a place now.${lots}`)
  return {
    ...{ id, title, will: true, seen: `${book.version} ${of}` },
    words: `${counted(moves.length, 'child is', 'children are')} offered a place, and ${moves.length === 1 ? 'the family is' : 'their families are'} told.${lots}`,
    effects: [
      ...moves.map(({ child, school: to, leaves }) => {
        const leaving = leaves.length > 0 ? `, and leaves ${leaves.map(school).join(' and ')}` : ''
        return `${names.child(child).name}: a place at ${school(to)}${leaving}`
      }),
      ...off.map(
        (one) =>
          `${names.child(one.child).name}: comes off the list of ${school(one.school)}, because the child has a better place`,
      ),
    ],
  }
}

/** The free places of whole rounds are offered: each agreed to as it was looked at. */
export const offerFree: BulkAct = {
  act: 'offer-free',
  groups: ['free'],
  may: (staff) => may(staff, 'sign', 'round') && may(staff, 'see', 'child'),
  async look(looking, ids) {
    const blank = (id: string) => ({ id, title: id, will: false, words: undecided, effects: [], seen: '' })
    return Promise.all(ids.map((id) => ranked<Previewed>(lookAt(looking, id), blank(id))))
  },
  async run(looking, { id, seen, why, key }: Doing): Promise<Outcome<unknown>> {
    const opened = roundIn(looking, id)
    if (!opened) return { kind: 'not-found' }
    const [version = '', of = ''] = seen.split(' ')
    const round = waitingRound(opened.council, opened.round)
    const agreeing = agreeStep(looking.ports, round, looking.by, { of, why, seen: Number(version) }, key)
    return ranked<Outcome<unknown>>(agreeing, notNow(undecided))
  },
}

/** As much as a school's own history takes. */
const mostWhy = 300

/** Schools that were asked how much room they have are written to again. */
export const chaseVacancies: BulkAct = {
  act: 'chase-vacancies',
  groups: ['vacancies'],
  may: (staff) => may(staff, 'ask', 'vacancy'),
  async look({ ports }, ids) {
    const [schools, standing] = await Promise.all([ports.roomSchools(), ports.vacancies.all()])
    const of = new Map(standing.map((one) => [one.school, one]))
    const names = new Map(schools.map(({ id, name }) => [id, name]))
    return ids.map((id): Previewed => {
      const kept = of.get(id)
      const line = { id, title: names.get(id) ?? id, effects: [], seen: String(kept?.version ?? 0) }
      if (!names.has(id)) return { ...line, will: false, words: 'There is no such school.' }
      if (!kept?.asked) return { ...line, will: false, words: 'The school has answered.' }
      if (kept.unreached)
        return { ...line, will: false, words: 'We have no email address for it. Call the school.' }
      const by = kept.asked.dueOn ? ` It was to answer by ${dayInWords(kept.asked.dueOn)}.` : ''
      return { ...line, will: true, words: `The school is sent a reminder.${by}` }
    })
  },
  async run({ ports, by }, { id, seen, why, key }): Promise<Outcome<unknown>> {
    const school = (await ports.roomSchools()).find((one) => one.id === id)
    if (!school) return { kind: 'not-found' }
    if (why.length > mostWhy) return invalid('/why', `Use ${mostWhy} characters or fewer to say why`)
    return remindByHand(ports, school, by, { seen: Number(seen), why }, key)
  },
}

/** Schools that have to confirm the order of their applicants are written to again. */
export const chaseRankings: BulkAct = {
  act: 'chase-rankings',
  groups: ['rankings'],
  may: (staff) => may(staff, 'draft', 'round'),
  async look(looking, ids) {
    const seats = await Promise.all(ids.map((id) => looking.ports.seats.get(id.replace(' ', '/'))))
    return ids.map((id, at): Previewed => {
      const seat = seats[at]
      const { title, offersOn } = rankedIn(looking, id)
      const line = { id, title: title ?? id, effects: [], seen: String(seat?.version ?? 0) }
      if (!title) return { ...line, will: false, words: 'There is no such school.' }
      const cannot = cannotAskRanking(seat, looking.today)
      const words =
        cannot ??
        `The school is asked to confirm its list. Families are told on ${dayInWords(offersOn ?? looking.today)}.`
      return { ...line, will: cannot === undefined, words }
    })
  },
  async run(looking, { id, seen, why, key }): Promise<Outcome<unknown>> {
    const [round = '', school = ''] = id.split(' ')
    if (!rankedIn(looking, id).title) return { kind: 'not-found' }
    const { ports, by, now } = looking
    return askRanking(ports, { round, school }, { by, at: now, seen: Number(seen), key, why })
  },
}

/** The school of a line, with the round that it is of. */
function rankedIn(looking: Looking, id: string) {
  const [round = '', school = ''] = id.split(' ')
  const opened = roundIn(looking, round)
  const found = opened?.council.schools.find((one) => one.id === school)
  return { title: found?.name, offersOn: opened?.council.dates.offersOn }
}

/** Families who said that there is a need are asked for what the professionals wrote. */
export const evidenceAgain: BulkAct = {
  act: 'ask-evidence',
  groups: ['evidence'],
  may: (staff) => may(staff, 'see', 'round') && may(staff, 'correct', 'child'),
  async look({ ports, today }, ids) {
    const found = new Map((await ports.applications.some(ids)).map((one) => [one.reference, one]))
    return ids.map((id): Previewed => {
      const one = found.get(id)
      if (!one || one.withdrawn)
        return {
          id,
          title: id,
          will: false,
          words: 'There is no such application any more.',
          effects: [],
          seen: '0',
        }
      const cannot = cannotAskEvidence(one, today)
      return {
        ...{ id, title: `${nameOf(one)}, ${id}`, effects: [], seen: String(one.version) },
        will: cannot === undefined,
        words:
          cannot ?? 'The family is sent a message that we still need something, with the link to their page.',
      }
    })
  },
  run: ({ ports, by, now }, { id, seen, why, key }) =>
    askEvidence(ports, id, { by, at: now, seen: Number(seen), key, why }),
}
