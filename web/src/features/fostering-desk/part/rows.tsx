import { momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Answers } from '#contract/core/condition.ts'
import { Consent } from '#contract/fostering/case.ts'
import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import { ErasureView } from '#contract/fostering/erasure.ts'
import { DocumentShown } from '#contract/fostering/files.ts'
import { type Lock, toldBy } from '#contract/fostering/report.ts'
import { sections } from '#fostering/forms/index.ts'
import { documentTitles } from '#fostering/parts/titles.ts'
import { readable } from '#services/define/read.ts'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { goesInWords, staysInWords } from '../acts/words/erasure.ts'
import { belongsRows } from '../constellations/belongs.tsx'
import { pairRows } from '../pairs/rows.tsx'
import { consentInWords } from '../words.ts'
import { letterboxRows, planRows } from './adoption.tsx'
import { childRows } from './child.tsx'
import { labelOf } from './labels.ts'
import { exitRows, reviewRows, viewsRows } from './reviewRows.tsx'
import { supportRows } from './supportRows.tsx'
import { termsRows } from './termsRows.tsx'
import { trackRows } from './trackRows.tsx'

/** Values that say nothing to anybody, or that stand elsewhere on the page. */
const hidden = new Set([
  ...['title', 'ask', 'items', 'words', 'many', 'finished', 'generation', 'id', 'history', 'course'],
  // Of a referral: hashes, and what names versions and accounts.
  ...['ahead', 'toConsider', 'sha256', 'lock', 'route', 'tookPart', 'considered', 'meeting', 'item', 'clock'],
])

function wordsOf(value: unknown, names: (id: string) => string | undefined): string {
  if (value === true) return 'Yes'
  if (value === false) return 'No'
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayInWords(text)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return momentInWords(text)
  return names(text) ?? text
}

const isPlain = (value: unknown) => typeof value !== 'object'

/** Rows of whatever stands in a part, what lies deeper under the name of where it lies. */
function flat(
  value: object,
  names: (id: string) => string | undefined,
  above: readonly string[],
): SummaryRow[] {
  return Object.entries(value).flatMap(([name, one]): SummaryRow[] => {
    // Of a list of what is looked at: whether it wants words about each.
    const isFlag = name === 'words' && typeof one === 'boolean'
    if (hidden.has(name) || isFlag || one === null || one === undefined || one === '') return []
    const path = [...above, names(name) ?? labelOf(name)]
    const key = path.join(': ')
    if (isPlain(one)) return [{ key, value: <Lines text={wordsOf(one, names)} /> }]
    if (Array.isArray(one) && one.every(isPlain))
      return one.length === 0 ? [] : [{ key, value: one.map((item) => wordsOf(item, names)).join(', ') }]
    if (Array.isArray(one))
      return one.flatMap((item: object, at) =>
        flat(item, names, [...path.slice(0, -1), `${path.at(-1)} ${at + 1}`]),
      )
    return flat(one, names, path)
  })
}

/** Answers of a section, each under its question. */
function answersOf({ name, values }: DeskPart): SummaryRow[] {
  const section = sections.find(({ slug }) => slug === name.split('.').at(-1))
  if (!section) return []
  return readable(section, (values.answers ?? {}) as Answers).map(({ question, answer }) => ({
    key: question,
    value: <Lines text={answer} />,
  }))
}

/** What a person agrees to, and since when. */
function consentsOf(values: Record<string, unknown>): SummaryRow[] {
  const given = (values.consents ?? {}) as Record<string, { at: string; withdrawn?: string }>
  return Consent.options.map((what) => {
    const one = given[what]
    const words = !one
      ? 'Has not agreed yet'
      : one.withdrawn
        ? `Took it back, ${momentInWords(one.withdrawn)}`
        : `Agreed, ${momentInWords(one.at)}`
    return { key: consentInWords[what], value: words }
  })
}

/** A request to erase: what was asked, what may go, and what came of it. */
function erasureRows(values: Record<string, unknown>): SummaryRow[] {
  const { asked, answered, erased } = ErasureView.parse(values)
  if (!asked) return []
  const found = answered?.found ?? asked.found
  const how = asked.how === 'page' ? 'on their private page' : toldBy[asked.how].toLowerCase()
  return [
    { key: 'Asked', value: `${dayInWords(asked.on)}, ${how}` },
    ...(asked.words ? [{ key: 'What they want erased', value: <Lines text={asked.words} /> }] : []),
    { key: 'What may go', value: goesInWords(found) },
    { key: 'What stays', value: staysInWords(found) },
    ...(answered
      ? [
          {
            key: 'Answer',
            value: `${answered.outcome === 'granted' ? 'Granted' : 'Refused'} by ${answered.by} on ${dayInWords(answered.on)}`,
          },
          { key: 'Reasons', value: <Lines text={answered.reasons} /> },
        ]
      : []),
    ...(erased ? [{ key: 'Erased', value: dayInWords(erased) }] : []),
  ]
}

/** What a document is. Its files stand below. */
const documentRows = ({ what, title, from, withdrawn, forPanel }: DocumentShown): SummaryRow[] => [
  { key: 'Name', value: title },
  { key: 'What it is', value: documentTitles[what] },
  { key: 'Given by', value: from === 'household' ? 'The household' : 'Us' },
  ...(forPanel ? [{ key: 'Panel', value: 'It goes with the papers' }] : []),
  ...(withdrawn
    ? [{ key: 'Taken back', value: `${withdrawn.by}, ${momentInWords(withdrawn.at)}: ${withdrawn.why}` }]
    : []),
]

/** What stands in a part, in words. */
export function rowsOf(part: DeskPart, view: CaseView | undefined, household?: string): SummaryRow[] {
  const items = (part.values.items ?? []) as { id: string; right: string }[]
  const names = (id: string) =>
    view?.people.find((one) => one.id === id)?.name ?? items.find((one) => one.id === id)?.right
  if (part.kind === 'form') return answersOf(part)
  // Messages, lines of a claim, weeks of an allowance and training stand below, and whose task they left above.
  if (['thread', 'log', 'claim', 'allowance', 'learning'].includes(part.kind)) return []
  if (part.kind === 'child') return childRows(part.values, part.name, household)
  if (part.kind === 'plan') return planRows(part.values)
  if (part.kind === 'letterbox') return letterboxRows(part.values)
  if (part.kind === 'break' || part.kind === 'mentor') return pairRows(part.values)
  if (part.kind === 'constellation') return belongsRows(part.values)
  if (part.kind === 'review') return reviewRows(part.values)
  if (part.kind === 'views') return viewsRows(part.values)
  if (part.kind === 'terms') return termsRows(part.values)
  if (part.kind === 'exit') return exitRows(part.values)
  if (part.kind === 'support') return supportRows(part.values)
  if (part.kind === 'complaint' || part.kind === 'concern' || part.kind === 'allegation')
    return trackRows[part.kind](part.values, names)
  if (part.kind === 'erasure') return erasureRows(part.values)
  if (part.kind === 'document')
    return part.history.length > 0 ? documentRows(DocumentShown.parse(part.values)) : []
  if (part.kind === 'person') {
    const { consents: _, role: __, ...rest } = part.values
    return [...flat(rest, names, []), ...(part.values.role === 'child' ? [] : consentsOf(part.values))]
  }
  // What it is made of is listed for whoever checks it, and says nothing to anybody else.
  if (part.kind === 'report') {
    const { lock, ...rest } = part.values as { lock?: Lock }
    return flat({ ...(lock && { finishedOn: lock.on, finishedBy: lock.by }), ...rest }, names, [])
  }
  return flat(part.values, names, [])
}
