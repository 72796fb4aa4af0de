import type { CarryPorts } from '#admissions/appeals/ports.ts'
import { appealFiles } from './appeals/files.ts'
import { appealsTable, hearingsTable } from './appeals/tables.ts'
import { placementsTable } from './placements-table.ts'
import { placingInYear } from './placing-ports.ts'
import { appealWordSender } from './word-ports.ts'

/** What carries appeals on, for real. */
export const carryAppealPorts = (): CarryPorts & {
  readonly dropFile: (appeal: string, id: string) => Promise<void>
} => ({
  appeals: appealsTable(),
  hearings: hearingsTable(),
  admit: placementsTable().admit,
  placeInYear: placingInYear(),
  sendAppealWord: appealWordSender(),
  dropFile: appealFiles.drop,
  now: () => new Date(),
})
