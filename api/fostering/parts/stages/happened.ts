import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { type CaseKind, GivenDay } from '#contract/fostering/case.ts'
import type { CaseDate } from '#contract/fostering/dates.ts'
import { adoptionKinds } from '../../clocks/law/shared.ts'
import { endingOf } from '../../clocks/over.ts'
import { type Context, invalid, notNow, type PartRefusal } from '../kind.ts'
import { dated, decided, factsIn, Reasons, step, wrongDay } from './step.ts'

interface Row {
  /** What has to be so first. */
  readonly after: readonly CaseDate[]
  readonly kinds?: readonly CaseKind[]
}

/**
 * Days that somebody records because something came about outside this record, and what has to come before each. What a
 * part tells of, such as the days of a report, is said there and not here.
 */
const rows = {
  replied: { after: ['enquired'] },
  visited: { after: ['enquired'] },
  met: { after: ['enquired'], kinds: adoptionKinds },
  registered: { after: ['enquired'], kinds: adoptionKinds },
  registrationAnswered: { after: ['registered'], kinds: adoptionKinds },
  matched: { after: ['approved'], kinds: adoptionKinds },
  ordered: { after: ['matched'], kinds: adoptionKinds },
} as const satisfies Partial<Record<CaseDate, Row>>

type What = keyof typeof rows
const What = z.enum(Object.keys(rows) as [What])

function cannotBe(what: What, on: Day, context: Context): PartRefusal | undefined {
  const { after, kinds }: Row = rows[what]
  const facts = factsIn(context)
  if (endingOf(facts)) return notNow('The assessment has ended.')
  if (kinds && !kinds.includes(facts.kind))
    return invalid('/with/what', 'There is none in a case of this kind')
  if (after.some((one) => !facts.dates[one])) return notNow('What comes before it has not been recorded.')
  return wrongDay(on, after, facts, context.today)
}

/** Something came about on a day. */
const happened = step({
  right: 'record',
  body: z.strictObject({ what: What, on: GivenDay }),
  refuses: ({ dates }, { what, on }, context) =>
    dates[what] ? notNow('The day of it is recorded already.') : cannotBe(what, on, context),
  take: (head, { what, on }) => dated(head, { [what]: on }),
})

/** What came after it, and would be before it. */
const isOverrun = (what: What, on: Day, context: Context): boolean =>
  Object.entries(rows as Record<string, Row>).some(
    ([later, { after }]) => after.includes(what) && (factsIn(context).dates[later as CaseDate] ?? on) < on,
  )

/** A day that somebody recorded wrongly. Why it is another stands with the decisions. */
const correct = step({
  right: 'decide',
  body: z.strictObject({ what: What, on: GivenDay, reasons: Reasons }),
  refuses: ({ dates }, { what, on }, context) =>
    !dates[what]
      ? notNow('There is no day to put right.')
      : (cannotBe(what, on, context) ??
        (isOverrun(what, on, context)
          ? invalid('/with/on', 'What came after it would be before it')
          : undefined)),
  take: (head, { what, on, reasons }, context) =>
    decided(dated(head, { [what]: on }), context, { what: `day of ${what}`, outcome: 'corrected', reasons }),
})

/** The child does not come after all, or does not stay. Reviews until a match go on from the last one. */
const matchEnded = step({
  right: 'decide',
  body: z.strictObject({ reasons: Reasons }),
  refuses: ({ dates }) =>
    !dates.matched
      ? notNow('No child is matched with them.')
      : dates.ordered
        ? notNow('The court has made the order.')
        : undefined,
  take({ dates: { matched: _, ...dates }, ...head }, { reasons }, context) {
    return decided({ ...head, dates }, context, { what: 'match', outcome: 'ended', reasons })
  },
})

export const happenings = { happened, correct, 'match-ended': matchEnded }
