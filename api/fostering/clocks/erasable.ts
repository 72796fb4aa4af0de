import { lengthInWords } from '#contract/calendar/clock-words.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PersonId } from '#contract/fostering/case.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'
import type { Erasable } from '#contract/fostering/erasure.ts'
import { kindOfPart, personOfPart } from '#contract/fostering/parts.ts'
import type { CaseFacts, PartStanding, Rules } from './facts.ts'
import { clockOf, dueBy, ruleDay } from './find.ts'
import { keptUntil } from './kept.ts'
import { recordKinds } from './law/record.ts'

/** Whether there is a record that the law wants kept: of who only asked, and never applied, there is none. */
const isRecord = ({ dates }: CaseFacts): boolean =>
  dates.applied !== undefined || dates.placed !== undefined || dates.approved !== undefined

const recordOn = (day: Day) => {
  const found = recordKinds.find(({ from }) => from <= day) ?? recordKinds.at(-1)
  if (!found) throw new Error('Nothing says what belongs to a record')
  return found
}

/** Nobody counts in 36 months. */
export const yearsInWords = (length: FosteringClock['length']): string => {
  const years = length.amount / 12
  if (length.unit !== 'months' || !Number.isInteger(years)) return lengthInWords(length)
  return `${years} ${years === 1 ? 'year' : 'years'}`
}

/** Until when the law wants the record kept, in words; while the case goes on, how long after its end. */
function staysOf(facts: CaseFacts, today: Day, rules: Rules): Erasable['stays'] {
  const { source } = recordOn(ruleDay(facts, today))
  const due = keptUntil(facts, rules)?.due
  if (due?.kind === 'day') return { until: due.day, words: `until ${dayInWords(due.day)}`, source }
  const [ended, approved] = ['kept-not-approved', 'kept-approved'].map((id) =>
    yearsInWords(clockOf(rules, id, facts, today).length),
  )
  return {
    until: null,
    words: `for ${ended} after an application ends, or ${approved} after an approval ends`,
    source,
  }
}

const isOwnComplaint = ({ name }: PartStanding, person: PersonId): boolean =>
  kindOfPart(name) === 'complaint' && personOfPart(name) === person

/** Until when a complaint is kept: for a time of its own, once it is over; undefined while it goes on. */
function complaintKept({ state, since }: PartStanding, facts: CaseFacts, rules: Rules): Day | undefined {
  if (state !== 'done') return undefined
  const due = dueBy(clockOf(rules, 'kept-complaint', facts, since), since, facts, rules)
  return due.kind === 'day' ? due.day : undefined
}

/** What has a rule of its own, whatever the record as a whole has. */
function besidesOf(
  facts: CaseFacts,
  stays: readonly PartStanding[],
  today: Day,
  rules: Rules,
): Erasable['besides'] {
  const { approved, placed } = facts.dates
  const [complaint, summary] = ['kept-complaint', 'kept-allegation'].map((id) =>
    clockOf(rules, id, facts, today),
  )
  const words = (clock: FosteringClock | undefined) => (clock ? yearsInWords(clock.length) : '')
  return [
    ...(complaint && stays.length > 0
      ? [
          {
            words: `What you complained about, for ${words(complaint)} after it is over`,
            source: complaint.source,
          },
        ]
      : []),
    // Said to everybody who cares for a child: whether there was one is not told here.
    ...(summary && (approved || placed)
      ? [
          {
            words: `If there is ever an allegation, a summary of it, until State Pension age or for ${words(summary)} if that is longer`,
            source: summary.source,
          },
        ]
      : []),
  ]
}

/** What may go of what is about somebody. Their contact details stay for as long as anything does: we answer there. */
export function erasableOf(facts: CaseFacts, person: PersonId, today: Day, rules: Rules): Erasable {
  const record = isRecord(facts)
  const stays = record ? recordOn(ruleDay(facts, today)).kinds : (['person', 'erasure'] as const)
  const own = facts.parts.filter(({ name, erased }) => personOfPart(name) === person && erased === undefined)
  const complaints = own.filter((part) => {
    const until = isOwnComplaint(part, person) ? complaintKept(part, facts, rules) : ''
    return record && until !== '' && (until === undefined || until >= today)
  })
  const goes = own
    .filter((part) => !complaints.includes(part))
    .map(({ name }) => name)
    .filter((name) => !(stays as readonly string[]).includes(kindOfPart(name)))
  return {
    goes: goes.sort(),
    stays: record ? staysOf(facts, today, rules) : null,
    besides: record ? besidesOf(facts, complaints, today, rules) : [],
  }
}
