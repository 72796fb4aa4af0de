import { fewestDrawn, isEnough, seedOfDrawn } from '#admissions/allocate/drawn.ts'
import { sourceComes } from '#admissions/public/announced.ts'
import { momentAfter, type RoundDates } from '#contract/admissions/dates.ts'
import { drandChains, drandRoundAfter } from '#contract/admissions/drand.ts'
import type { Draw } from '#contract/admissions/round.ts'
import type { RoundAct, SetDraw } from '#contract/admissions/staff.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Person } from './application.ts'
import { done, invalid, notNow, type Outcome, type Refusal } from './refusal.ts'
import { happenedTo, isShown, type Round, signedBy, signers } from './round.ts'

/** Who does something to a round, when, and by which cause a repeat of it is known. */
export interface Acting {
  readonly by: Person
  readonly at: Date
  readonly cause: string
}

const entry = ({ by, at, cause }: Acting) => ({ by, at: at.toISOString(), cause })

/** Why nothing of the round may be changed any more; undefined while it may. */
export function settled(round: Round, now: Date): string | undefined {
  if (round.state === 'published' || isShown(round, now))
    return 'Families can see the offers of this round. Any change now is made through the waiting lists.'
  if (round.publication)
    return 'A time has been set for families to see their offers. Take it back first, then make a new run and sign that one.'
  return undefined
}

/** What may be done with the round as it stands, and why not. */
export function actable(
  round: Round,
  act: RoundAct['act'],
  { closes }: Pick<RoundDates, 'closes'>,
  now: Date,
) {
  if (settled(round, now)) return settled(round, now)
  if (act === 'close') {
    if (round.state !== 'open') return 'The round is closed already.'
    return now < momentAfter(closes)
      ? `Families can still apply until the end of ${dayInWords(closes)}.`
      : undefined
  }
  if (act === 'check') {
    if (round.state === 'open') return 'Close the round first.'
    return round.state === 'closed' ? undefined : 'The facts have already been checked.'
  }
  return round.state === 'checked' || round.state === 'signed' ? undefined : 'There is nothing to take back.'
}

/** Closes the round, says that what is held was checked, or takes that back, with whatever was signed on it. */
export function act(
  round: Round,
  what: RoundAct['act'],
  dates: Pick<RoundDates, 'closes'>,
  acting: Acting,
): Outcome<Round> {
  const why = actable(round, what, dates, acting.at)
  if (why) return notNow(why)
  switch (what) {
    case 'close':
      return done(happenedTo(round, { type: 'closed', ...entry(acting) }, { state: 'closed' }))
    case 'check':
      return done(happenedTo(round, { type: 'checked', ...entry(acting) }, { state: 'checked' }))
    case 'reopen':
      return done(
        happenedTo(round, { type: 'reopened', ...entry(acting) }, { state: 'closed', signatures: [] }),
      )
  }
}

/** Why a seed may not come from there: one that can be known already could have been chosen. `pointer`: where the draw stands. */
export function known(from: Draw['from'], now: Date, pointer = '/draw'): Refusal | undefined {
  const at = sourceComes(from)
  if (!at)
    return invalid(`${pointer}/from/chain`, `Enter one of drand’s series: ${drandChains.join(' or ')}.`)
  if (at > now) return undefined
  if (from.kind === 'witnessed')
    return invalid(`${pointer}/from/at`, 'Announce a draw that is still to come.')
  const next = drandChains.flatMap((chain) => (chain === from.chain ? drandRoundAfter(chain, now) : []))
  return invalid(`${pointer}/from/round`, `Announce a round that is still to come: ${next} or later.`)
}

/** Whether anybody can know its seed. A draw before a witness may not have come about. */
const isKnown = (from: Draw['from'], now: Date): boolean => {
  const at = from.kind === 'drand' ? sourceComes(from) : undefined
  return at !== undefined && at <= now
}

/** Why its seed cannot be there yet; undefined where it can. */
export function notYet(from: Draw['from'], now: Date): string | undefined {
  const due = sourceComes(from)
  return due && now < due
    ? `The draw is on ${dayInWords(due)} at ${clockInWords(due)}. Enter what was drawn after that.`
    : undefined
}

/** Why no other draw is announced for the same children: who knows the result of the one that was could choose. */
export const alreadyKnown = (
  announced: Pick<Draw, 'roster' | 'from'> | null | undefined,
  roster: string,
  at: Date,
): Refusal | undefined =>
  announced?.roster === roster && isKnown(announced.from, at)
    ? notNow(
        'The result of the draw that you announced is already known, so you cannot choose another draw. Enter that result.',
      )
    : undefined

/** Announces the draw over the closed roster, or tells the seed that came of it. */
export function draw(round: Round, { draw: given }: SetDraw, roster: string, acting: Acting): Outcome<Round> {
  const why = settled(round, acting.at)
  if (why) return notNow(why)
  if (round.state === 'open')
    return notNow(
      'The list of children is not final until the round is closed. Close it, then announce the draw.',
    )
  const at = acting.at.toISOString()
  if (given.step === 'announce') {
    if (round.draw?.seed && round.draw.roster === roster)
      return notNow('Lots have already been drawn for these children. They can only be drawn once.')
    const { from, supervisor } = given
    const wrong = alreadyKnown(round.draw, roster, acting.at) ?? known(from, acting.at)
    if (wrong) return wrong
    const announced = { draw: 1, roster, seed: null, from, announced: at, supervisor }
    return done(happenedTo(round, { type: 'draw-announced', ...entry(acting) }, { draw: announced }))
  }
  if (!round.draw)
    return notNow('First announce where the seed will come from, so that nobody can choose it.')
  if (round.draw.seed) return notNow('The result of this draw has already been entered.')
  const early = notYet(round.draw.from, acting.at)
  if (early) return notNow(early)
  if (round.draw.roster !== roster)
    return invalid(
      '/draw/seed',
      'An application was added or withdrawn after the draw was announced. Announce a new draw.',
    )
  const seed = seedOf(given, round.draw.from)
  if ('kind' in seed) return seed
  const drawn = { ...round.draw, ...seed }
  return done(happenedTo(round, { type: 'draw-made', ...entry(acting) }, { draw: drawn, changedAt: at }))
}

/** The seed as its source gives it, or made of what was drawn before a witness. `pointer`: where the draw stands. */
export function seedOf(
  given: Exclude<SetDraw['draw'], { step: 'announce' }>,
  from: Draw['from'],
  pointer = '/draw',
): Pick<Draw, 'seed' | 'drawn'> | Refusal {
  if (given.step === 'seed') return { seed: given.seed }
  if (from.kind === 'drand')
    return invalid(
      `${pointer}/drawn`,
      'This draw uses a random number from drand. Enter the number that drand published.',
    )
  if (!isEnough(given.drawn))
    return invalid(
      `${pointer}/drawn`,
      `Enter at least ${fewestDrawn} letters or numbers in all. Draw more if you have fewer.`,
    )
  return { seed: seedOfDrawn(given.drawn), drawn: given.drawn }
}

/** Sets the moment from which everybody is shown their offer, or takes it back. */
export function setPublication(
  round: Round,
  { run, at }: { readonly run: string; readonly at: string | null },
  heldBack: readonly string[],
  acting: Acting,
): Outcome<Round> {
  if (round.state === 'published' || isShown(round, acting.at))
    return notNow('Families can see the offers already.')
  if (at === null) {
    if (!round.publication) return notNow('No time is set.')
    return done(
      happenedTo(round, { type: 'publication-taken-back', ...entry(acting) }, { publication: null }),
    )
  }
  if (round.state !== 'signed' || signedBy(round, run).length < signers)
    return notNow('Only a run that two people have signed can be shown.')
  if (new Date(at) <= acting.at) return invalid('/at', 'Enter a time that is still to come.')
  const before = round.publication
  // What is laid out says on which day it is told, and nothing of the hour: that can be another.
  const stays = before?.run === run && dayInEngland(new Date(before.at)) === dayInEngland(new Date(at))
  const publication = {
    ...(stays ? before : { ready: false, heldBack }),
    ...{ run, at, setAt: acting.at.toISOString() },
  }
  return done(happenedTo(round, { type: 'publication-set', ...entry(acting) }, { publication }))
}
