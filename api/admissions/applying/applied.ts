import { ApplicationAnswers } from '#contract/admissions/answers.ts'
import { belongsTo, openRound, type RoundDates, standingAt } from '#contract/admissions/dates.ts'
import type { Applicant } from '#contract/admissions/facts.ts'
import type { GridPlace } from '#contract/admissions/grid-place.ts'
import { endOfDay } from '#contract/calendar/moments.ts'
import { type AddressAnswer, addressLines } from '#contract/core/address.ts'
import type { Answers } from '#contract/core/condition.ts'
import { awayOf, preferencesOf, type SchoolsKnown } from './preferences.ts'

/** An application as it was sent: its service request’s answers, and when they came. */
export interface SentApplication {
  readonly answers: Answers
  /** ISO 8601 in UTC. */
  readonly submittedAt: string
  readonly contact?: { readonly phone?: string | undefined } | undefined
}

/** What the form is read with. */
export interface ApplyingPorts extends SchoolsKnown {
  readonly rounds: readonly RoundDates[]
  /** The grid place of an address itself, as its provider has it; null where it is not known. Never its postcode’s middle. */
  readonly placeOf: (address: AddressAnswer) => GridPlace | null
}

/** What a family asked for beside a school, for people to look at. No order of places comes from any of it. */
export interface Wishes {
  /** Names of twins and others, each of whom applies too. */
  readonly twins: readonly string[]
  /** How the child is to start in Reception, `year-later` outside its age group; null where it was not asked. */
  readonly start: 'full-time' | 'part-time' | 'later' | 'year-later' | null
  /** The child is older than the round’s age group, and whether an admission authority has agreed to that. */
  readonly outsideAge: 'yes' | 'asked' | 'no' | null
  /** The child lives at two addresses for the same time; whether both parents agree which one counts. */
  readonly sharedCare: { readonly other: readonly string[]; readonly agreed: boolean } | null
  readonly moving: { readonly day: string; readonly to: readonly string[] } | null
  /** A posting of service or Crown: the home is where it leads to, before they live there. */
  readonly posting: { readonly from: string; readonly to: readonly string[] } | null
  /** An education, health and care plan has been asked for. */
  readonly planAsked?: true
  /** A school should look at the child by its faith criteria: its own form about that is to come. */
  readonly faith?: true
}

/** A child in a round, as the family said it. */
export interface Applied {
  readonly round: string
  readonly child: { readonly name: string }
  readonly parent: { readonly name: string; readonly phone: string | null }
  /** Lines of the address that counts. */
  readonly home: readonly string[]
  readonly facts: Omit<Applicant, 'id'>
  /** In the family’s words; null where it is in time. */
  readonly lateReason: string | null
  readonly away: Readonly<Record<string, { readonly name: string; readonly area: string }>>
  readonly wishes: Wishes
}

/** Where criteria look for the child’s home: of families on a posting, where that leads to once it is known. */
const homeOf = ({ forces, postingAddress, address }: ApplicationAnswers): AddressAnswer =>
  forces === 'yes' && postingAddress ? postingAddress : address

function wishesOf(answers: ApplicationAnswers, round: RoundDates): Wishes {
  const { twins = [], start, yearLater, outsideAgreed, livesAt, otherAddress, addressAgreed } = answers
  const { movingDay, newAddress, postingFrom, postingAddress } = answers
  const isShared = livesAt === 'equally' && otherAddress
  return {
    twins: twins.map(({ name }) => name),
    start: yearLater === 'yes' ? 'year-later' : (start ?? null),
    outsideAge: belongsTo(round, answers.childBorn) ? null : (outsideAgreed ?? 'no'),
    sharedCare: isShared ? { other: addressLines(otherAddress), agreed: addressAgreed === 'yes' } : null,
    moving: movingDay && newAddress ? { day: movingDay, to: addressLines(newAddress) } : null,
    posting: postingFrom
      ? { from: postingFrom, to: postingAddress ? addressLines(postingAddress) : [] }
      : null,
    ...(answers.plan === 'asked' && { planAsked: true }),
    ...(answers.faith === 'yes' && { faith: true }),
  }
}

function factsOf(
  answers: ApplicationAnswers,
  round: RoundDates,
  { placeOf, ...schools }: ApplyingPorts,
  at: Date,
): Applied['facts'] {
  const { care, childBorn, premiums = [] } = answers
  const given = premiums.filter((premium) => premium !== 'none')
  const late = standingAt(round, at) !== 'on-time'
  return {
    born: childBorn,
    home: placeOf(homeOf(answers)),
    ...(care !== 'none' && { care }),
    ...(given.length > 0 && { premiums: given }),
    // Whether the reason excuses it is for staff to say.
    ...(late && { late: { excused: false } }),
    preferences: preferencesOf(answers, schools, endOfDay(round.closes)),
  }
}

/**
 * Reads a child in a round out of an application: the same facts for the same answers, whoever asks. Throws where the
 * answers are none of the form; undefined where no round that is known could be applied for at that time.
 */
export function appliedOf(sent: SentApplication, ports: ApplyingPorts): Applied | undefined {
  const answers = ApplicationAnswers.parse(sent.answers)
  const at = new Date(sent.submittedAt)
  const round = openRound(ports.rounds, answers.phase, at)
  if (!round) return undefined
  const facts = factsOf(answers, round, ports, at)
  return {
    round: round.id,
    child: { name: answers.childName },
    parent: { name: answers.fullName, phone: sent.contact?.phone ?? null },
    home: addressLines(homeOf(answers)),
    facts,
    lateReason: facts.late ? (answers.lateWhy ?? '') : null,
    away: awayOf(answers, ports),
    wishes: wishesOf(answers, round),
  }
}
