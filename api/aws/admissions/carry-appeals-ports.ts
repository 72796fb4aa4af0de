import type { CarryPorts } from '#admissions/appeals/ports.ts'
import { type PlaceInYear, placeInYear } from '#admissions/in-year/placing.ts'
import { appealFiles } from './appeals/files.ts'
import { appealsTable, hearingsTable } from './appeals/tables.ts'
import { inYearsTable } from './in-year/table.ts'
import { placementsTable } from './placements-table.ts'
import { correctionTeller } from './vacancy-ports.ts'
import { appealWordSender } from './word-ports.ts'

/** Ends applications during the year with a place that was won or found, for real. The council's schools are read with the first. */
export function placingInYear(): PlaceInYear {
  const inYears = inYearsTable()
  return async (reference, place) => {
    const { decidingPorts } = await import('./in-year/ports.ts')
    return placeInYear({ ...decidingPorts(), inYears, now: () => new Date() })(reference, place)
  }
}

/** What carries appeals on, for real. */
export const carryAppealPorts = (): CarryPorts & {
  readonly dropFile: (appeal: string, id: string) => Promise<void>
} => ({
  appeals: appealsTable(),
  hearings: hearingsTable(),
  admit: placementsTable().admit,
  placeInYear: placingInYear(),
  sendAppealWord: appealWordSender(),
  tellSchoolOfCorrection: correctionTeller(),
  dropFile: appealFiles.drop,
  now: () => new Date(),
})
