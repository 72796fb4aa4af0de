import { lengthInWords } from '#contract/calendar/clock-words.ts'
import { withinInWords } from '#contract/calendar/hours.ts'
import { caseKinds } from '#contract/fostering/case.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'
import type { Need } from '#contract/fostering/needs.ts'
import type { Rules } from './facts.ts'
import { recordKinds } from './law/record.ts'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const when = ({ from, until }: Pick<Need, 'from' | 'until'>) =>
  until ? `${from} to ${until}` : `from ${from}`
const checked = ({ reviewed }: Pick<Need, 'reviewed'>) => reviewed ?? 'not yet'

const clockRow = (clock: FosteringClock) => [
  `\`${clock.id}\``,
  clock.title,
  lengthInWords(clock.length),
  Object.keys(clock.pauses).length > 0 ? 'agreed pause' : 'never',
  clock.by === 'application' ? 'application' : 'its start',
  clock.set,
  when(clock),
  clock.sure,
  clock.source,
  checked(clock),
]

const kindsOf = ({ kinds }: Need) => (kinds.length === caseKinds.length ? 'all' : kinds.join(', '))

const needRow = (need: Need) => [
  `\`${need.part}${need.atLeast === undefined ? '' : '…'}\`${need.atLeast === undefined ? '' : ` × ${need.atLeast}`}`,
  need.stage,
  need.each,
  kindsOf(need),
  need.onlyIf ?? 'always',
  need.consent ?? '–',
  when(need),
  need.sure,
  need.source,
  checked(need),
]

/** What is promised to whoever asks for something, and by which of the council's own choices. */
const supportRows = ({ kinds, urgent, outOfHours }: Rules['support']) => [
  ...kinds.map((one) => [
    `\`${one.id}\``,
    one.title,
    withinInWords(one.within),
    one.for.length === caseKinds.length ? 'all' : one.for.join(', '),
    when(one),
    one.sure,
    one.source,
    checked(one),
  ]),
  [
    '–',
    'Anything urgent',
    withinInWords(urgent.within),
    'all',
    'always',
    urgent.sure,
    urgent.source,
    checked(urgent),
  ],
  [
    '–',
    `${outOfHours.name}, ${outOfHours.phone}, once the office is closed`,
    '–',
    'all',
    'always',
    outOfHours.sure,
    outOfHours.source,
    checked(outOfHours),
  ],
]

/** Every time and need in Markdown, in all its versions, for whoever checks them against the law. */
export const printed = ({ clocks, needs, support }: Pick<Rules, 'clocks' | 'needs' | 'support'>): string =>
  [
    '## Times',
    table(
      [
        'id',
        'what',
        'how long',
        'stands still',
        'version by',
        'set by',
        'in force',
        'sure',
        'source',
        'checked',
      ],
      clocks.map(clockRow),
    ),
    '## What is promised to those who are approved and ask for something',
    table(
      ['id', 'what', 'answered within', 'cases', 'in force', 'sure', 'source', 'checked'],
      supportRows(support),
    ),
    '## What a case needs',
    table(
      ['part', 'stage', 'of', 'cases', 'if', 'consent', 'in force', 'sure', 'source', 'checked'],
      needs.map(needRow),
    ),
    '## What belongs to a record that is kept',
    table(
      ['in force', 'parts', 'sure', 'source', 'checked'],
      recordKinds.map((one) => [
        `from ${one.from}`,
        one.kinds.join(', '),
        one.sure,
        one.source,
        one.reviewed ?? 'not yet',
      ]),
    ),
  ].join('\n\n')
