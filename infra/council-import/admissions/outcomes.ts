import type { PastOutcome } from '#contract/admissions/school.ts'
import { isSmall } from '#contract/core/small-number.ts'
import { type Row, readTable } from '../table.ts'
import { type Known, yearOfSchool } from './cells.ts'
import type { OutcomeOfYear } from './parts.ts'

/** What each column tells; all of them may be left out. */
const columns = {
  first: 'met_first',
  second: 'met_second',
  third: 'met_third',
  other: 'met_other',
  late: 'late',
  lodged: 'appeals_lodged',
  upheld: 'appeals_upheld',
} as const satisfies Record<keyof PastOutcome, string>

/** A number of children; 1 to 4 may not come in as such: what is imported is shown to anybody. */
function toldIn(row: Row, column: string): PastOutcome['first'] {
  if (row.text(column) === '') return null
  if (row.text(column).toLowerCase() === 'few') return 'few'
  const told = row.whole(column, '30') ?? 0
  if (isSmall(told))
    row.wrong(column, `${told} could tell of a child. Write few for every number from 1 to 4`)
  return told
}

function outcomeIn(row: Row): PastOutcome {
  const of = (name: keyof PastOutcome) => toldIn(row, columns[name])
  const outcome = {
    ...{ first: of('first'), second: of('second'), third: of('third'), other: of('other') },
    ...{ late: of('late'), lodged: of('lodged'), upheld: of('upheld') },
  }
  const { lodged, upheld } = outcome
  if (typeof lodged === 'number' && typeof upheld === 'number' && upheld > lodged)
    row.wrong(columns.upheld, `${upheld} is more than the ${lodged} that were lodged. Correct one of them`)
  return outcome
}

/**
 * Reads what came of past years’ places: a line for each school, phase and `entry_year`, with the offers by the preference that
 * they met, those after late applications, and the appeals. Throws ImportError that names each wrong line.
 */
export function readOutcomes(file: string, text: string, known: Known): OutcomeOfYear[] {
  const seen = new Set<string>()
  return readTable(file, text, ['urn', 'phase', 'entry_year'], (row) => {
    const year = yearOfSchool(row, known)
    const line = `${year.urn} ${year.phase} ${year.year}`
    if (seen.has(line))
      row.wrong('entry_year', 'this year of the school has a line already. Remove one of them')
    seen.add(line)
    return { ...year, outcome: outcomeIn(row) }
  })
}
