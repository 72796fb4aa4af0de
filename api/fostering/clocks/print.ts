import { lengthInWords } from '#contract/calendar/clock-words.ts'
import { caseKinds } from '#contract/fostering/case.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'
import type { Need } from '#contract/fostering/needs.ts'
import type { Rules } from './facts.ts'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const when = ({ from, until }: Pick<Need, 'from' | 'until'>) =>
  until ? `${from} to ${until}` : `from ${from}`
const checked = ({ reviewed }: Pick<Need, 'reviewed'>) => reviewed ?? 'not yet'

const clockRow = (clock: FosteringClock) => [
  `\`${clock.id}\``,
  clock.title,
  clock.length.amount < 0
    ? `${lengthInWords({ ...clock.length, amount: -clock.length.amount })} before`
    : lengthInWords(clock.length),
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

/** Every time and need in Markdown, in all its versions, for whoever checks them against the law. */
export const printed = ({ clocks, needs }: Pick<Rules, 'clocks' | 'needs'>): string =>
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
    '## What a case needs',
    table(
      ['part', 'stage', 'of', 'cases', 'if', 'consent', 'in force', 'sure', 'source', 'checked'],
      needs.map(needRow),
    ),
  ].join('\n\n')
