import { addDays, type Day, daysBetween } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { invalid, notNow, type PartRefusal, so } from '../../parts/kind.ts'
import {
  bedsOn,
  type ConstellationValues,
  holds,
  nightsOf,
  type Sleepover,
  takenOn,
} from '../constellation.ts'
import type { Acts, BodyOf, GroupContext } from './act.ts'

/** Why these nights cannot be asked for. */
function wrongNights({ from, until }: BodyOf<'ask'>, { today, rule }: GroupContext): PartRefusal | undefined {
  if (from < today) return invalid('/with/from', 'The first night must be tonight or later')
  if (until <= from) return invalid('/with/until', 'They must go home on a day after the first night')
  if (from > addDays(today, rule.aheadDays))
    return invalid('/with/from', 'Choose a first night in the next twelve months')
  return daysBetween(from, until) > rule.longestNights
    ? invalid(
        '/with/until',
        `A sleepover is no longer than ${rule.longestNights} nights. Choose fewer nights`,
      )
    : undefined
}

/** Why somebody of these children cannot be away then: they have to live there on each of those nights, and be nowhere else. */
function wrongChildren(
  values: ConstellationValues,
  { children, from, until }: BodyOf<'ask'>,
  context: GroupContext,
): PartRefusal | undefined {
  if (new Set(children).size !== children.length) return invalid('/with/children', 'Choose each child once')
  for (const name of children) {
    const child = context.children[name]
    if (!child) return invalid('/with/children', 'Choose children who live with you')
    if ((child.from !== undefined && from < child.from) || (child.until !== undefined && until > child.until))
      return invalid(
        '/with/children',
        'The child’s placement with you does not last over all of these nights',
      )
  }
  const already = Object.values(values.sleepovers).some(
    (one) =>
      holds(one) &&
      one.household === context.household &&
      one.from < until &&
      from < one.until &&
      one.children.some((child) => children.includes(child)),
  )
  return already ? invalid('/with/from', 'You have asked for one of these nights already') : undefined
}

/** The first of these nights on which the home has no room for so many more. */
const fullOn = (values: ConstellationValues, nights: readonly Day[], more: number): Day | undefined =>
  nights.find((night) => takenOn(values, night) + more > bedsOn(values, night))

const withOne = (values: ConstellationValues, id: string, one: Sleepover): ConstellationValues => ({
  ...values,
  sleepovers: { ...values.sleepovers, [id]: one },
})

const goneBy = notNow('This has been answered or cancelled. Reload the page.')

/** The first night from today on that would have fewer beds than are held. */
const overPromised = (values: ConstellationValues, today: Day): Day | undefined =>
  [
    ...new Set(
      Object.values(values.sleepovers)
        .filter((one) => holds(one) && one.until > today)
        .flatMap(nightsOf),
    ),
  ]
    .filter((night) => night >= today)
    .sort()
    .find((night) => takenOn(values, night) > bedsOn(values, night))

const promised = (pointer: string, night: Day) =>
  invalid(
    pointer,
    `More beds than that are asked for or agreed on the night of ${dayInWords(night)}. Answer or cancel a sleepover first`,
  )

/**
 * Sleepovers: whoever asks holds the beds until the hub home answers, and they are counted in the very write that takes them.
 */
export const sleepoverActs: Acts<'beds' | 'nights' | 'ask' | 'yes' | 'no' | 'cancel'> = {
  beds: {
    seats: ['hub'],
    decide(values, { beds }, { today }) {
      const after = { ...values, beds }
      const night = overPromised(after, today)
      return night ? promised('/with/beds', night) : so(after)
    },
  },
  nights: {
    seats: ['hub'],
    decide(values, { from, until, beds }, { today, rule }) {
      if (from < today) return invalid('/with/from', 'The first night must be tonight or later')
      if (until < from) return invalid('/with/until', 'The last night must be the first night or later')
      if (until > addDays(today, rule.aheadDays))
        return invalid('/with/until', 'Choose nights in the next twelve months')
      if (daysBetween(from, until) > 60)
        return invalid('/with/until', 'Choose no more than 60 nights at once')
      const kept = Object.entries(values.nights).filter(([night]) => night >= today)
      const own = nightsOf({ from, until: addDays(until, 1) }).map((night) => [night, beds] as const)
      const after = { ...values, nights: Object.fromEntries([...kept, ...own]) }
      const night = overPromised(after, today)
      return night ? promised('/with/beds', night) : so(after)
    },
  },
  ask: {
    seats: ['member'],
    decide(values, body, context) {
      const { household, person, due, at } = context
      if (!values.hub || household === undefined)
        return notNow('There is no hub home at the moment. Call your worker if you need a break.')
      const wrong = wrongNights(body, context) ?? wrongChildren(values, body, context)
      if (wrong) return wrong
      const night = fullOn(values, nightsOf(body), body.children.length)
      if (night)
        return invalid(
          '/with/from',
          `The hub home has no bed free on the night of ${dayInWords(night)}. Choose other nights`,
        )
      const slept = values.slept + 1
      const id = `s${slept}`
      const one: Sleepover = { ...body, household, person, state: 'asked', due, sequence: 0, changedAt: at }
      return so({ ...withOne(values, id, one), slept }, { sleepover: id })
    },
  },
  // Somebody of the hub home may have said it on the phone: then staff put it down.
  yes: {
    seats: ['staff', 'hub'],
    decide(values, { sleepover: id }, { seat, household = values.hub?.household, person, at, today }) {
      const one = values.sleepovers[id]
      if (one?.state !== 'asked' || household === undefined) return goneBy
      if (one.from < today) return notNow('The first night is over. Say no, and call them.')
      const host = { household, person: seat === 'staff' ? '' : person }
      return so(withOne(values, id, { ...one, state: 'agreed', host, changedAt: at }), { sleepover: id })
    },
  },
  no: {
    seats: ['staff', 'hub'],
    decide(values, { sleepover: id, words }, { at }) {
      const one = values.sleepovers[id]
      if (one?.state !== 'asked') return goneBy
      return so(withOne(values, id, { ...one, state: 'refused', told: words, changedAt: at }), {
        sleepover: id,
      })
    },
  },
  cancel: {
    seats: ['staff', 'hub', 'member'],
    decide(values, { sleepover: id, words }, { seat, household, today, at, rule }) {
      const one = values.sleepovers[id]
      if (!one || !holds(one) || (seat === 'member' && one.household !== household)) return goneBy
      if (one.until <= today) return notNow('This sleepover is over.')
      // Somebody counts on it: so late, they talk to each other, and staff put it down.
      if (one.state === 'agreed' && seat !== 'staff' && daysBetween(today, one.from) < rule.noticeDays)
        return notNow(
          'It is too late to cancel here. Call each other now, then call us so that we can cancel it for you.',
        )
      const sequence = one.sequence + 1
      return so(withOne(values, id, { ...one, state: 'cancelled', told: words, sequence, changedAt: at }), {
        sleepover: id,
      })
    },
  },
}
