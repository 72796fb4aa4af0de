import type { Term } from '#contract/calendar/calendar.ts'
import type { Day } from '#contract/calendar/day.ts'
import { readDay } from '#contract/core/typed/typed-date.ts'
import type { KeptTerms } from '../../api/council/calendars.ts'
import { refuse } from './problems.ts'
import { type Row, readTable } from './table.ts'

const columns = ['urn', 'kind', 'from', 'until'] as const

interface Line extends Term {
  readonly urn: string
  readonly kind: string
}

function dayIn(row: Row, column: 'from' | 'until'): Day {
  const read = readDay(row.required(column))
  if (read.kind === 'wrong') row.wrong(column, `${read.message}. Write it like 2026-09-01`)
  return read.kind === 'date' ? read.date : ''
}

function lineOf(row: Row): Line {
  const urn = String(row.whole('urn', '119903') ?? '')
  if (urn === '') row.wrong('urn', 'is empty. Fill in the school’s number in the register')
  const kind = row.required('kind').toLowerCase()
  if (kind !== 'term' && kind !== 'closed')
    row.wrong(
      'kind',
      `“${kind}” is neither term (lessons, without a half-term) nor closed (such as training)`,
    )
  const [from, until] = [dayIn(row, 'from'), dayIn(row, row.text('until') === '' ? 'from' : 'until')]
  if (from && until && from > until) row.wrong('until', `is before ${from}`)
  return { urn, kind, from, until }
}

const byFirst = (a: Term, b: Term) => a.from.localeCompare(b.from)

/**
 * Reads the term dates of schools: a table with `urn`, `kind` (`term` or `closed`), `from` and `until`, a line for each half
 * of a term and for each time when a school is closed in one; a day by itself needs no `until`. Throws ImportError.
 */
export function readTerms(file: string, text: string): KeptTerms {
  const lines = readTable(file, text, columns, lineOf)
  const schools = Object.groupBy(lines, ({ urn }) => urn)
  const problems: string[] = []
  const kept = Object.entries(schools).map(([urn, some = []]) => {
    const of = (kind: string): Term[] =>
      some
        .filter((line) => line.kind === kind)
        .map(({ from, until }) => ({ from, until }))
        .toSorted(byFirst)
    const terms = of('term')
    if (terms.length === 0) problems.push(`${file}: school ${urn} has no term. Add its terms`)
    const twice = terms.find(({ from }, at) => at > 0 && from <= (terms[at - 1]?.until ?? ''))
    if (twice) problems.push(`${file}: school ${urn} has two terms on ${twice.from}. Correct one of them`)
    return [urn, { terms, closed: of('closed') }] as const
  })
  refuse(problems)
  return { schools: Object.fromEntries(kept) }
}
