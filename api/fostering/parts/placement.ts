import * as z from 'zod/mini'
import { GivenDay } from '#contract/fostering/case.ts'
import type { GateName } from '#contract/fostering/clocks.ts'
import type { CaseDate, CaseDates } from '#contract/fostering/dates.ts'
import type { PartName, PartRight } from '#contract/fostering/parts.ts'
import { nobodyYet } from '../carers/child/values.ts'
import type { CaseFacts } from '../clocks/facts.ts'
import {
  type Act,
  act,
  type Context,
  invalid,
  notNow,
  type PartKindOf,
  type PartRefusal,
  so,
} from './kind.ts'
import { factsIn, Note, Reasons, shut, wrongDay } from './stages/step.ts'

/** What a placement itself says on which day it came about. */
const own = [
  'placed',
  'panelViews',
  'reviewingOfficerTold',
  'extended',
  'extendedForReview',
  'otherArrangements',
  'placementEnded',
  'temporaryNotice',
] as const satisfies readonly CaseDate[]
type Own = (typeof own)[number]

export interface PlacementValues {
  /** The child, and how they know the household. */
  readonly child?: { readonly name: string; readonly relation: string }
  readonly dates: Pick<CaseDates, Own>
  /** What was said or decided on each of those days, and by whom. */
  readonly told: Readonly<Partial<Record<Own, { readonly words: string; readonly by: string }>>>
  /** The day from which the child lives with approved carers: what is known of them goes on in a part of their own. */
  readonly goesOn?: string
}

/** The case with the days of this placement in place of those of any other. */
function factsOfOwn({ dates: mine }: PlacementValues, context: Context): CaseFacts {
  const facts = factsIn(context)
  const others = Object.entries(facts.dates).filter(([name]) => !(own as readonly string[]).includes(name))
  return { ...facts, dates: { ...Object.fromEntries(others), ...mine } }
}

interface Happening {
  readonly date: Own
  readonly right: PartRight
  readonly after: readonly CaseDate[]
  readonly gate?: GateName
  readonly refuses?: (values: PlacementValues, context: Context) => PartRefusal | undefined
  /** Decided now, and not told of afterwards. */
  readonly isDecided?: true
}

const dated = (
  values: PlacementValues,
  date: Own,
  on: string,
  words: string,
  by: string,
): PlacementValues => ({
  ...values,
  dates: { ...values.dates, [date]: on },
  told: { ...values.told, [date]: { words, by } },
})

/** Something that comes about in a placement on a day. */
function happening({ date, right, after, gate, refuses, isDecided }: Happening): Act<PlacementValues> {
  const decide = (values: PlacementValues, on: string, words: string, context: Context) => {
    const facts = factsOfOwn(values, context)
    if (!values.dates.placed) return notNow('No child is placed.')
    const refused =
      (gate && shut(gate, context, facts)) ??
      refuses?.(values, context) ??
      wrongDay(on, ['placed', ...after], facts, context.today)
    return refused ?? so(dated(values, date, on, words, context.who.name))
  }
  return isDecided
    ? act({
        right,
        body: z.strictObject({ reasons: Reasons }),
        decide: (values: PlacementValues, { reasons }, context) =>
          decide(values, context.today, reasons, context),
      })
    : act({
        right,
        body: z.strictObject({ on: GivenDay, words: Reasons }),
        decide: (values: PlacementValues, { on, words }, context) => decide(values, on, words, context),
      })
}

/** What a referral of an extension says of this placement: the panel’s views, and the decision. */
const extensionOf = (name: PartName, { parts }: CaseFacts) =>
  parts.find(({ referral }) => referral?.type === 'extension' && referral.about === name)?.dates

const isThere = ({ dates }: PlacementValues): boolean =>
  dates.placed !== undefined && dates.placementEnded === undefined

/** Whether a placement with family or friends is over as one for the time being, as they are approved. Adopters foster on. */
const goesOn = ({ kind, dates, ended }: CaseFacts): boolean =>
  kind === 'connected-person' && dates.approved !== undefined && ended === undefined

const isPlaced = (name: PartName, { parts }: CaseFacts): boolean =>
  parts.some(
    (one) => one.name === name && one.dates?.placed !== undefined && one.dates.placementEnded === undefined,
  )

const twice = (date: Own) => (values: PlacementValues) =>
  values.dates[date] || values.dates.placementEnded ? notNow('This is already recorded.') : undefined

/**
 * A child comes to a household that is not approved to foster. Everything was looked at first, and whoever may decide it
 * does. Where the child was there before there was a case, it is the day that the case itself says.
 */
const place = act({
  right: 'decide',
  body: z.strictObject({ child: Note, relation: Note, on: GivenDay, reasons: Reasons }),
  decide(values: PlacementValues, { child, relation, on, reasons }, context) {
    const refused = shut('place', context, factsOfOwn(values, context))
    if (refused) return refused
    const begun = context.head?.dates.placed
    if (begun !== undefined && context.name === 'placement.c1' && on !== begun)
      return invalid('/with/on', 'It is not the day on which the case says that the child came')
    const late = wrongDay(on, [], factsIn(context), context.today)
    return (
      late ??
      so({ ...dated(values, 'placed', on, reasons, context.who.name), child: { name: child, relation } })
    )
  },
})

/** The placement of a child with a household that is not approved yet: its days, and who decided what on them. */
export const placement: PartKindOf<PlacementValues> = {
  kind: 'placement',
  moves: true,
  fresh: (name, { head }) =>
    /^placement\.c[1-9]$/.test(name) &&
    (head?.kind === 'connected-person' || head?.kind === 'early-permanence')
      ? { dates: {}, told: {} }
      : undefined,
  standing: ({ dates, goesOn }) => ({
    state: dates.placementEnded || goesOn ? 'done' : dates.placed ? 'started' : 'not-started',
    whose: dates.placementEnded || goesOn ? null : 'council',
    dates,
  }),
  view: (values) => ({ ...values }),
  follows: {
    when: ({ name }, facts) =>
      name.startsWith('placement.') && (extensionOf(name, facts) !== undefined || goesOn(facts)),
    bring(values, { name, facts, today }) {
      if (goesOn(facts) && isThere(values) && !values.goesOn)
        return { type: 'goes-on', values: { ...values, goesOn: today } }
      const { panelViews, extended } = extensionOf(name, facts) ?? {}
      const views = panelViews && !values.dates.panelViews ? { panelViews } : {}
      const more = extended && !values.dates.extended ? { extended } : {}
      const days = { ...views, ...more }
      return Object.keys(days).length > 0
        ? { type: 'decided', values: { ...values, dates: { ...values.dates, ...days } } }
        : undefined
    },
  },
  brings: {
    names: ({ name }, facts) =>
      facts.dates.approved && facts.ended === undefined && isPlaced(name, facts)
        ? [name.replace('placement.', 'child.')]
        : [],
    // Carers and child know each other already, and nobody types again what was said of them.
    values: ({ child, dates }) =>
      child && dates.placed && !dates.placementEnded
        ? { ...nobodyYet, called: child.name, from: dates.placed }
        : undefined,
  },
  acts: {
    place,
    'panel-views': happening({
      date: 'panelViews',
      right: 'record',
      after: [],
      refuses: twice('panelViews'),
    }),
    'reviewing-officer-told': happening({
      date: 'reviewingOfficerTold',
      right: 'record',
      after: [],
      refuses: twice('reviewingOfficerTold'),
    }),
    extend: happening({
      date: 'extended',
      right: 'decide',
      after: ['panelViews'],
      gate: 'extension',
      isDecided: true,
    }),
    'extend-for-review': happening({
      date: 'extendedForReview',
      right: 'decide',
      after: ['panelViews'],
      gate: 'extension-for-review',
      isDecided: true,
    }),
    'other-arrangements': happening({
      date: 'otherArrangements',
      right: 'record',
      after: [],
      refuses: twice('otherArrangements'),
    }),
    end: happening({
      date: 'placementEnded',
      right: 'record',
      after: ['otherArrangements'],
      gate: 'end-placement',
    }),
    notice: happening({
      date: 'temporaryNotice',
      right: 'record',
      after: [],
      refuses: (values, { head }) =>
        head?.kind === 'early-permanence'
          ? twice('temporaryNotice')(values)
          : notNow('Only adopters who foster a named child first have notice to give or to get.'),
    }),
  },
}
