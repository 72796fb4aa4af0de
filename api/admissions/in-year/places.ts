import { done, invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { InYearChoice } from '#contract/admissions/in-year/in-year.ts'
import type { PlacedBy } from '#contract/admissions/in-year/place.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Happened, happened, type InYear, isErased, isHeld, type NamedSchool } from './case.ts'
import { warnedUntil } from './clocks.ts'
import type { DecidingPorts } from './ports.ts'
import { type Acting, entryOf, type Moment, placeAt, told } from './rules.ts'

/** What a family may say today: yes to what is offered, no until the child has started, and which of two places it takes. */
export function choosing({ state, other }: Pick<InYear, 'state' | 'other'>): InYearChoice[] {
  if (other) return ['move', 'stay']
  if (state === 'deciding') return ['withdraw']
  return state === 'offered' ? ['accept', 'decline'] : state === 'accepted' ? ['decline'] : []
}

const answers = {
  accept: 'accepted',
  decline: 'declined',
  move: 'moved',
  stay: 'stayed',
  withdraw: 'withdrawn',
} as const

/** The family takes the place or gives it up, or chooses between two, by its link or as staff enter it. */
export function answer(kept: InYear, choice: InYearChoice, acting: Moment, why?: string): Outcome<InYear> {
  if (!choosing(kept).includes(choice))
    return notNow(
      choice === 'withdraw'
        ? 'This application cannot be withdrawn any more. Look at where it stands now, or call us.'
        : 'There is no place to answer any more. Call us if you want to talk about it.',
    )
  const entry = entryOf(acting, { type: answers[choice], ...(why && { why }) })
  return done(happened(kept, [entry], after(kept, choice)))
}

function after({ other, state, choices }: InYear, choice: InYearChoice): Parameters<typeof happened>[2] {
  if (choice === 'withdraw') return { state: 'withdrawn', choices: choices.map(undecided) }
  if (choice === 'move') return { state: 'accepted', place: other ?? null, other: null }
  // Whoever keeps a place that was offered has said yes to it.
  if (choice === 'stay') return { other: null, state: state === 'offered' ? 'accepted' : state }
  return { state: choice === 'accept' ? 'accepted' : 'declined' }
}

/** The family is warned that the place can be lost: by a message, or by hand where none can be sent. */
export function warn(
  kept: InYear,
  acting: Moment & Pick<DecidingPorts, 'terms'>,
  why?: string,
): Outcome<InYear> {
  const { place } = kept
  if (!place || !isHeld(kept)) return notNow('No place is held.')
  if (place.warnedUntil) return notNow('The family has been warned.')
  const until = warnedUntil(acting.terms, place.until, acting.today)
  const { unreached: _, ...rest } = place
  return done(
    happened(kept, [entryOf(acting, { type: 'warned', ...(why && { why }) })], {
      place: { ...rest, warnedUntil: until },
    }),
  )
}

/** Nobody could be sent a warning: somebody has to call or write. */
export const notReached = (kept: InYear, acting: Moment): InYear =>
  happened(kept, [entryOf(acting, { type: 'not-reached' })], {
    place: kept.place && { ...kept.place, unreached: true },
  })

export function start(kept: InYear, on: Day, acting: Moment): Outcome<InYear> {
  if (!isHeld(kept)) return notNow('No place is held that the child could have started at.')
  if (on > acting.today)
    return invalid('/act/on', 'Enter the day on which the child started, not a coming one.')
  return done(happened(kept, [entryOf(acting, { type: 'started' })], { state: 'started' }))
}

/** Why a place cannot lapse today; undefined where it can. Never without a warning, and never before its last day. */
export function cannotLapse(kept: InYear, today: Day): string | undefined {
  const { place, other } = kept
  if (other) return cannotEnd(other.until, today)
  if (!place || !isHeld(kept)) return 'No place is held.'
  if (!place.warnedUntil) return 'Warn the family first, and give them time to answer (Code, 2.13).'
  return today > place.warnedUntil
    ? undefined
    : `We have warned the family, and the place is theirs until the end of ${dayInWords(place.warnedUntil)}.`
}

/** Of a further place the letter says how long it is held: nobody loses the one that they have by it. */
const cannotEnd = (until: Day | null, today: Day): string | undefined =>
  until !== null && today > until
    ? undefined
    : 'The family still has time to choose between the two places. Enter its answer if it has told you.'

export function lapse(kept: InYear, why: string, acting: Moment): Outcome<InYear> {
  const cannot = cannotLapse(kept, acting.today)
  if (cannot) return notNow(cannot)
  if (kept.other)
    return done(happened(kept, [entryOf(acting, { type: 'also-lapsed', why })], { other: null }))
  return done(happened(kept, [entryOf(acting, { type: 'lapsed', why })], { state: 'lapsed' }))
}

/** A place that the child has by an appeal, by Fair Access or by a direction. `cause` names it, so that it comes once. */
export interface Placed {
  readonly school: NamedSchool
  readonly how: PlacedBy
  readonly starts: Day | null
  readonly cause: string
}

/**
 * The child has a place at this school. Whoever has none is offered it, and answers as always; whoever has one keeps that until
 * the family has chosen. Undefined where it came before, or nobody wants a place any more.
 */
export function placed(
  kept: InYear,
  { school, how, starts, cause }: Placed,
  acting: Omit<Acting, 'by' | 'cause'>,
): InYear | undefined {
  const here = kept.place?.school.id === school.id && (isHeld(kept) || kept.state === 'started')
  const over = isErased(kept) || kept.state === 'withdrawn'
  if (over || here || kept.history.some((entry) => entry.cause === cause)) return undefined
  const place = placeAt(kept, school, acting, { how, ...(starts && { starts }) })
  const entry: Happened = entryOf({ ...acting, cause }, { type: 'placed', school: school.id })
  const has = isHeld(kept) || kept.state === 'started'
  const next = has
    ? { ...kept, other: place }
    : { ...kept, place, other: null, state: 'offered' as const, choices: kept.choices.map(undecided) }
  return told(kept, next, [entry], acting)
}

/** What nobody has confirmed is not decided any more. */
const undecided = (choice: InYear['choices'][number]) => ({ ...choice, proposed: null })
