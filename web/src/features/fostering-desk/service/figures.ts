import { dayInWords } from '#contract/calendar/words.ts'
import type { Told } from '#contract/core/small-number.ts'
import { exitReasons } from '#contract/fostering/carers/exit.ts'
import {
  type Figures,
  type FigureYear,
  type GoneReason,
  type WayStep,
  waySteps,
} from '#contract/fostering/carers/figures.ts'
import { leftInWords } from '#contract/fostering/endings.ts'
import { heardInWords } from '#contract/fostering/enquiry.ts'
import type { placementKinds } from '#contract/fostering/panel/referral.ts'
import { closeReasonInWords } from '#contract/fostering/staff-enquiries.ts'
import { kindInWords } from '../words.ts'

/** A part of the figures: what it comes to in a sentence, a bar for each row, and the same as a table. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly finding: string
  /** What the rows are, and the columns after that. */
  readonly head: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly (Told | string)[] }[]
  /** Which column the bars draw. */
  readonly drawn: number
  readonly note?: string
}

export const told = (cell: Told | string): string =>
  cell === null ? 'Not shown' : typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell

const stepInWords: Readonly<Record<WayStep, string>> = {
  enquired: 'Asked us',
  met: 'Talked or met with us',
  visited: 'Had a first visit',
  applied: 'Applied',
  assessed: 'We started an assessment',
  stageOne: 'Passed stage 1',
  handedOver: 'Report handed over',
  approved: 'Approved',
}
const goneInWords: Readonly<Record<GoneReason, string>> = {
  resigned: 'They resigned',
  decided: 'We ended the approval',
  transferred: 'They moved to another service',
}
const placeInWords: Readonly<Record<(typeof placementKinds)[number], string>> = {
  'long-term': 'Long-term',
  'short-term': 'Short-term',
  emergency: 'Emergency',
  'short-breaks': 'Short breaks',
  'parent-and-child': 'Parent and child',
  any: 'Any kind',
}

const people = (count: Told, words: string): string =>
  count === null ? `The number of ${words} is too small to show` : `${told(count)} ${words}`

const steps = (of: Readonly<Record<WayStep, Told>>) => waySteps.map((step) => of[step])
const wayHead = (first: string) => [first, ...waySteps.map((step) => stepInWords[step])]

function way(
  { way: { all, bySource, byHub } }: FigureYear,
  hubs: Readonly<Record<string, string>>,
): Section[] {
  return [
    {
      id: 'way',
      title: 'From enquiry to approval',
      finding: `${people(all.enquired, 'enquiries')}; ${people(all.applied, 'applied')}; ${people(all.approved, 'approved')}`,
      head: ['Step', 'How many'],
      rows: waySteps.map((step) => ({ label: stepInWords[step], cells: [all[step]] })),
      drawn: 0,
      note: 'Everybody who asked us in this year, however far they have got since. Fostering and adoption together.',
    },
    {
      id: 'source',
      title: 'By where they heard about us',
      finding: 'How many enquiries each way of hearing about us brought, and how far they got',
      head: wayHead('Source'),
      rows: bySource.map(({ source, steps: of }) => ({ label: heardInWords[source], cells: steps(of) })),
      drawn: 0,
    },
    {
      id: 'hub',
      title: 'By hub',
      finding: 'How many enquiries came to us directly and through a hub, and how far they got',
      head: wayHead('Hub'),
      rows: byHub.map(({ hub, steps: of }) => ({
        label: hub === null ? 'Directly to us' : (hubs[hub] ?? hub),
        cells: steps(of),
      })),
      drawn: 0,
    },
  ]
}

const days = ({ days: all }: FigureYear): Section => ({
  id: 'days',
  title: 'How long each stage takes',
  finding: 'Half of the households took this many days or fewer',
  head: ['Stage', 'Days'],
  rows: all.map(({ from, to, middle }) => ({
    label: `From “${stepInWords[from]}” to “${stepInWords[to]}”`,
    cells: [middle],
  })),
  drawn: 0,
  note: 'The median. It is not shown for fewer than five households.',
})

const left = ({ left: { all, after, why }, closed }: FigureYear): Section[] => [
  {
    id: 'after',
    title: 'Where households left',
    finding: `${people(all, 'households left')} before an approval`,
    head: ['The last step they had taken', 'Households'],
    rows: after.map(({ step, many }) => ({ label: stepInWords[step], cells: [many] })),
    drawn: 0,
  },
  {
    id: 'why',
    title: 'Why households left',
    finding: `${people(all, 'households left')}, by the reason that they or we gave`,
    head: ['Reason', 'Households'],
    rows: why
      .filter(({ many }) => many !== 0)
      .map((one) => ({ label: leftInWords[one.why], cells: [one.many] })),
    drawn: 0,
  },
  {
    id: 'closed',
    title: 'Why enquiries went no further',
    finding: `${people(closed.all, 'enquiries were closed')} without an invitation to apply`,
    head: ['Reason', 'Enquiries'],
    rows: closed.why.map(({ why: one, many }) => ({ label: closeReasonInWords[one], cells: [many] })),
    drawn: 0,
  },
]

const carers = ({
  carers: { start, joined, gone, end, byKind, why, oneStopped },
  exits,
  retention,
  to,
}: FigureYear): Section[] => [
  {
    id: 'carers',
    title: 'Approved households',
    finding: `${people(end, 'households were approved to foster')} on ${dayInWords(to)}`,
    head: ['', 'Households'],
    rows: [
      { label: 'At the start of the year', cells: [start] },
      { label: 'Newly approved', cells: [joined] },
      { label: 'Left', cells: [gone] },
      { label: `On ${dayInWords(to)}`, cells: [end] },
    ],
    drawn: 0,
  },
  {
    id: 'kinds',
    title: 'Approvals by kind',
    finding: `${people(joined, 'households were newly approved')}`,
    head: ['Kind', 'Newly approved', `Approved on ${dayInWords(to)}`],
    rows: byKind.map(({ kind, joined: one, end: all }) => ({ label: kindInWords[kind], cells: [one, all] })),
    drawn: 1,
  },
  {
    id: 'gone',
    title: 'How approvals ended',
    finding: `${people(gone, 'approvals ended')}`,
    head: ['How', 'Households'],
    rows: why.map((one) => ({ label: goneInWords[one.why], cells: [one.many] })),
    drawn: 0,
    ...(oneStopped !== undefined && {
      note: `${people(oneStopped, 'more households')} where one carer stopped and another goes on. They are not counted as ended.`,
    }),
  },
  ...(exits
    ? [
        {
          id: 'exits',
          title: 'Why carers stop',
          finding: `${people(exits.all, 'people')} told us why they stop fostering`,
          head: ['Reason', 'People'],
          rows: exits.why
            .filter(({ many }) => many !== 0)
            .map(({ why: one, many }) => ({ label: exitReasons[one], cells: [many] })),
          drawn: 0,
          note: 'Each person can give several reasons. Counted in the year in which they told us.',
        },
      ]
    : []),
  {
    id: 'retention',
    title: 'How many stay',
    finding: 'How many were still approved one, two and five years after their approval',
    head: ['After', 'Were approved then', 'Still approved'],
    rows: retention.map(({ years, of, still }) => ({
      label: years === 1 ? '1 year' : `${years} years`,
      cells: [of, still],
    })),
    drawn: 1,
  },
]

const places = ({ places: all, to }: FigureYear, { source, invented }: Figures['targets']): Section => ({
  id: 'places',
  title: 'Places by kind of placement',
  finding: `Approved places on ${dayInWords(to)} next to the number that we want`,
  head: ['Kind', 'Households', 'Places', 'Target', 'Still missing'],
  rows: all.map(({ kind, households, places: one, target }) => ({
    label: kind === null ? 'The approval does not say' : placeInWords[kind],
    cells: [
      households,
      one,
      target ?? 'No target',
      target === null ? '' : one === null ? null : Math.max(0, target - one),
    ],
  })),
  drawn: 1,
  note: `${invented ? 'The targets are invented. ' : ''}${source}`,
})

/** All parts of a year. `hubs`: their names by their ids. */
export const sectionsOf = (
  year: FigureYear,
  targets: Figures['targets'],
  hubs: Readonly<Record<string, string>>,
): Section[] => [...way(year, hubs), days(year), ...left(year), ...carers(year), places(year, targets)]

/** What the yearly national return asks for, as far as we know it, and what we cannot give. */
export function returnOf({ way: { all }, carers: { joined, end, byKind } }: FigureYear) {
  const family = byKind.find(({ kind }) => kind === 'connected-person')
  return {
    have: [
      { label: 'Enquiries in the year', cells: [all.enquired] },
      { label: 'Applications from them so far', cells: [all.applied] },
      { label: 'Households newly approved', cells: [joined] },
      { label: 'Of these, family and friends', cells: [family?.joined ?? null] },
      { label: 'Households approved on the last day', cells: [end] },
      { label: 'Of these, family and friends', cells: [family?.end ?? null] },
    ],
    missing: [
      'the form of the return itself: check this list against the guide for the year',
      'age, ethnicity and other characteristics of carers',
      'places that are filled, empty or not available, and why',
      'children placed, moves and unplanned endings',
      'complaints and allegations, and how they ended',
      'training standards that carers have completed',
      'reasons for leaving in the carers’ own words: exit interviews are not counted here yet',
    ],
  }
}

/** The same numbers as rows of a file: one for each cell. What is not shown is empty. */
export const fileRows = (sections: readonly Section[]) =>
  sections.flatMap(({ title, head, rows }) =>
    rows.flatMap(({ label, cells }) =>
      cells.map((cell, at) => ({
        part: title,
        row: label,
        column: head[at + 1] ?? '',
        value: cell,
      })),
    ),
  )
