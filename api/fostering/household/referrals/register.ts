import { dueOf } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { CaseKind } from '#contract/fostering/case.ts'
import type { Register, RegisterLine } from '#contract/fostering/panel/decisions.ts'
import { kindOfPart, type PartKind } from '#contract/fostering/parts.ts'
import { shardOf } from '#record/append.ts'
import type { Rules } from '../../clocks/facts.ts'
import { clockOf } from '../../clocks/find.ts'
import { adoptionKinds } from '../../clocks/law/shared.ts'
import type { ReviewValues } from '../../parts/carers/review.ts'
import { isOffered, type TermsValues } from '../../parts/carers/terms.ts'
import { standingOf } from '../../parts/referral/standing.ts'
import { isReferred, lastDecision, type ReferralValues } from '../../parts/referral/values.ts'
import type { Part } from '../part.ts'

/** What stands in the register lies under these, by the day of the decision. */
export const registerKeys = ['register p0', 'register p1', 'register p2', 'register p3'] as const

/** What a referral does to the register: nothing, until its decision stands and the household has been told. */
function lineOf({ household, name, values }: Part<ReferralValues>): RegisterLine | undefined {
  if (!isReferred(values)) return undefined
  const { kind, type, people } = values
  const last = lastDecision(values)
  const brings = standingOf(values, name).referral?.brings
  if (!last || !brings || !['approval', 'review', 'terms', 'end'].includes(brings)) return undefined
  const { terms, on } = last
  const { over, left = [] } = values
  return {
    household,
    referral: name,
    type,
    brings,
    on,
    kind,
    people: people.filter(({ id }) => !left.includes(id)),
    terms,
    ...(over === undefined ? {} : { over }),
  }
}

/** What a change of terms that was agreed does to it. */
function termsLineOf({ household, name, values }: Part<TermsValues>): RegisterLine | undefined {
  if (!isOffered(values) || !values.agreed) return undefined
  const { kind, people, terms, agreed } = values
  return {
    household,
    referral: name,
    type: 'change-of-terms',
    brings: 'terms',
    on: agreed,
    kind,
    people,
    terms,
  }
}

/** A review that ended with our notice, as nothing had to be decided. */
function reviewLineOf({ household, name, values }: Part<ReviewValues>): RegisterLine | undefined {
  const { kind, notice } = values
  if (!kind || !notice) return undefined
  return {
    household,
    referral: name,
    type: 'review',
    brings: 'review',
    on: notice.on,
    kind,
    people: [],
    terms: null,
  }
}

const linesOf: Partial<Record<PartKind, (part: Part<never>) => RegisterLine | undefined>> = {
  referral: lineOf,
  terms: termsLineOf,
  review: reviewLineOf,
}

/** What the index finds a part by that did something to the register. */
export function registerKeysOf(part: Part): { caseKey?: string; dueOn?: string; line?: RegisterLine } {
  const line = linesOf[kindOfPart(part.name)]?.(part as Part<never>)
  return line ? { caseKey: `register ${shardOf(part.household)}`, dueOn: line.on, line } : {}
}

type Entry = Register['entries'][number]

/** An entry after one decision more. */
function after(entry: Entry, { brings, on, terms }: RegisterLine): Entry {
  if (brings === 'end') return { ...entry, ended: on }
  const reviews = brings === 'review' ? [...entry.reviews, on] : entry.reviews
  return { ...entry, reviews, terms: terms ?? entry.terms }
}

const byDecision = (a: RegisterLine, b: RegisterLine): number =>
  a.on.localeCompare(b.on) || a.referral.localeCompare(b.referral, 'en', { numeric: true })

/** The time until the next review, as plans of such a case have it. */
const reviewClock = (kind: CaseKind): string => (adoptionKinds.includes(kind) ? 'adoption-review' : 'review')

/** By when the approval has to be reviewed next; null where it has ended, or where nobody knows a day. */
function nextReview({ kind, approved, reviews, ended }: Entry, today: Day, rules: Rules): Entry['review'] {
  if (ended !== null) return null
  const began = reviews.at(-1) ?? approved
  const clock = clockOf(rules, reviewClock(kind), { dates: {} }, began)
  const due = dueOf(clock, began, rules.calendars, [])
  return due.kind === 'day' ? { by: due.day, late: due.day < today } : null
}

/** The register on a day, by name: what each decision did to it, in the order in which they were made. */
export function registerOf(lines: readonly RegisterLine[], today: Day, rules: Rules): Register {
  const households = Map.groupBy(lines, ({ household }) => household)
  const entries = [...households].flatMap(([household, own]): Entry[] => {
    const [first, ...more] = own
      .sort(byDecision)
      .filter(
        ({ brings }, at, all) =>
          brings === 'approval' || all.slice(0, at).some((one) => one.brings === 'approval'),
      )
    if (!first) return []
    const { kind, people, on, terms, over = null } = first
    return [
      more.reduce(after, {
        household,
        kind,
        people,
        approved: on,
        terms,
        reviews: [],
        review: null,
        ended: over,
      }),
    ]
  })
  const nameOf = ({ people }: Entry) => people.map(({ name }) => name).join(', ')
  const dated = entries.map((entry) => ({ ...entry, review: nextReview(entry, today, rules) }))
  return { entries: dated.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')) }
}
