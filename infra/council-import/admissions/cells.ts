import { RoundPhase } from '#contract/admissions/school.ts'
import type { Row } from '../table.ts'
import type { Registered } from './parts.ts'

/** Schools of the register by their number. */
export type Known = ReadonlyMap<number, Pick<Registered, 'phases'>>

/** The line's school. Notes that it is in no register that was imported. */
export function urnIn(row: Row, known: Known): number {
  const urn = row.whole('urn', '119903') ?? 0
  if (urn === 0) row.wrong('urn', 'is empty. Fill in the school’s number in the register')
  else if (!known.has(urn))
    row.wrong(
      'urn',
      `no school of the register that you imported has the number ${urn}. Remove the line, or import a register that has it`,
    )
  return urn
}

/** A year in whose September children start. */
export function yearIn(row: Row): number {
  const year = row.whole('entry_year', '2026') ?? 0
  if (year < 2000 || year > 2100)
    row.wrong('entry_year', 'give the year in whose September the children start, like 2026')
  return year
}

/** A count of children or places. */
export function countIn(row: Row, column: string): number {
  const count = row.whole(column, '30')
  if (count === undefined) row.wrong(column, 'is empty. Write 0 where there were none')
  return count ?? 0
}

/** `Primary` is the round into the school that its register knows: a junior school’s is from infant to junior. */
export function phaseIn(row: Row, phases: readonly RoundPhase[]): RoundPhase {
  const given = row.required('phase').toLowerCase()
  const [phase] = RoundPhase.options.filter((one) => one === given)
  const primary = phases.length === 0 ? 'reception' : phases.find((one) => one !== 'secondary')
  const meant = phase ?? (given === 'primary' ? primary : undefined)
  if (!meant) row.wrong('phase', `“${row.text('phase')}” is none of primary, reception, junior and secondary`)
  else if (phases.length > 0 && !phases.includes(meant))
    row.wrong(
      'phase',
      `the school takes no children by the ${meant} round. Correct the phase or the number of the school`,
    )
  return meant ?? 'reception'
}

/** What a line of a past or coming year begins with. */
export function yearOfSchool(row: Row, known: Known) {
  const urn = urnIn(row, known)
  return { urn, phase: phaseIn(row, known.get(urn)?.phases ?? []), year: yearIn(row) }
}
