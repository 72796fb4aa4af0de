import { dayInWords } from '#contract/calendar/words.ts'
import { Letterbox, type PlanVersion, SupportPlan } from '#contract/fostering/carers/adoption.ts'
import type { OtherSideShown } from '#contract/fostering/carers/letters.ts'
import { traceInWords } from '#fostering/carers/adoption/traces.ts'
import { letterStates, waysInWords } from '#fostering/carers/adoption/words.ts'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'

type Need = PlanVersion['needs'][number]
const needText = ({ provides, what, from, until }: Need): string =>
  `${provides}: ${what}\nFrom ${dayInWords(from)}${until ? ` until ${dayInWords(until)}` : ''}`

const needRows = (key: string, needs: readonly Need[]): SummaryRow[] =>
  needs.map((need) => ({ key: `${key}: ${need.need}`, value: <Lines text={needText(need)} /> }))

function versionRows(title: string, one: PlanVersion | null): SummaryRow[] {
  if (!one) return []
  const signed = one.signed.map(
    ({ person, name, on }) => `${name}${person === null ? ' for the council' : ''}, ${dayInWords(on)}`,
  )
  return [
    { key: title, value: `Version ${one.version}. To be looked at again on ${dayInWords(one.review)}` },
    { key: 'Signed by', value: <Lines text={signed.length > 0 ? signed.join('\n') : 'Nobody yet'} /> },
    ...needRows(title, one.needs),
  ]
}

/** An adoption support plan: the draft, what is with the family, and what is in force. */
export function planRows(values: unknown): SummaryRow[] {
  const { draft, offered, agreed, comments, reviewed, ended } = SupportPlan.parse(values)
  return [
    ...versionRows('In force', agreed),
    ...versionRows('With the family to sign', offered),
    ...needRows('Draft', draft),
    ...comments.map(({ name, on, words }) => ({
      key: `${name}, ${dayInWords(on)}`,
      value: <Lines text={words} />,
    })),
    ...(reviewed
      ? [{ key: `Looked at on ${dayInWords(reviewed.on)}`, value: <Lines text={reviewed.words} /> }]
      : []),
    ...(ended ? [{ key: `Ended on ${dayInWords(ended.on)}`, value: <Lines text={ended.words} /> }] : []),
  ]
}

const inWords = ({ email, phone }: { email?: string | undefined; phone?: string | undefined }): string =>
  [email, phone].filter(Boolean).join(', ')

/** Whoever the letters are with, where they have a page of their own. */
const otherRows = (other: OtherSideShown): SummaryRow[] => [
  { key: 'Their own page', value: `For ${other.called}. It calls the family “${other.family}”` },
  { key: 'Their page says', value: <Lines text={other.words} /> },
  { key: 'We send their link to', value: inWords(other) },
  ...(other.wants
    ? [
        {
          key: 'They ask us to use instead',
          value: `${inWords(other.wants)}, asked on ${dayInWords(other.wants.on)}. Make sure that it was them`,
        },
      ]
    : []),
  ...(other.notNow
    ? [{ key: 'Cannot write this time', value: `They told us on ${dayInWords(other.notNow)}` }]
    : []),
]

/** Letters through the council: what was agreed, and how far each letter is. What they say stands below. */
export function letterboxRows(values: unknown): SummaryRow[] {
  const { agreed, next, nextIn, letters, ended, other } = Letterbox.parse(values)
  if (!agreed) return []
  return [
    { key: 'With', value: agreed.called },
    { key: 'How we know and reach them', value: <Lines text={agreed.known ?? ''} /> },
    ...(other ? otherRows(other) : []),
    { key: 'Which way', value: waysInWords[agreed.ways] },
    {
      key: 'How often',
      value: `Every ${agreed.months} months, ${agreed.photos ? 'with' : 'without'} photos`,
    },
    { key: 'What was agreed', value: <Lines text={agreed.words} /> },
    ...(next ? [{ key: 'Next from the family', value: dayInWords(next) }] : []),
    ...(nextIn ? [{ key: 'Next to the family', value: dayInWords(nextIn) }] : []),
    ...letters.map(({ id, way, state, given, readBy, traces }) => ({
      key: `${way === 'out' ? 'From the family' : 'To the family'}, ${dayInWords(given)}`,
      value: [
        letterStates[state],
        state === 'reading' && `read it by ${dayInWords(readBy)}`,
        state === 'reading' &&
          traces.length > 0 &&
          `look closely, there may be ${traces.map((one) => traceInWords[one]).join(', ')} in it`,
        `letter ${id.slice(1)}`,
      ]
        .filter(Boolean)
        .join('; '),
    })),
    ...(ended ? [{ key: `Ended on ${dayInWords(ended.on)}`, value: <Lines text={ended.words} /> }] : []),
  ]
}
