import { momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Answers } from '#contract/core/condition.ts'
import { Consent } from '#contract/fostering/case.ts'
import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import type { Lock } from '#contract/fostering/report.ts'
import { sections } from '#fostering/forms/index.ts'
import { readable } from '#services/define/read.ts'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { consentInWords } from '../words.ts'
import { labelOf } from './labels.ts'

/** Values that say nothing to anybody, or that stand elsewhere on the page. */
const hidden = new Set(['title', 'ask', 'items', 'words', 'many', 'finished', 'generation', 'id', 'history'])

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
    if (hidden.has(name) || one === null || one === undefined || one === '') return []
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

/** What stands in a part, in words. */
export function rowsOf(part: DeskPart, view: CaseView | undefined): SummaryRow[] {
  const items = (part.values.items ?? []) as { id: string; right: string }[]
  const names = (id: string) =>
    view?.people.find((one) => one.id === id)?.name ?? items.find((one) => one.id === id)?.right
  if (part.kind === 'form') return answersOf(part)
  // Messages stand below, and whose task they left above.
  if (part.kind === 'thread') return []
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
