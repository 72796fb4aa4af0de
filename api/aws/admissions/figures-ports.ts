import { notKeptHere } from '#admissions/figures/later.ts'
import { adjudicatorReport } from '#council/admissions/adjudicator.ts'
import { figuresTable, reportsTable } from './figures-table.ts'

/** What figures and the yearly report are read from and kept in, for real. */
export const reportPorts = () => ({
  figures: figuresTable(),
  reports: reportsTable(),
  later: notKeptHere,
  reportTerms: adjudicatorReport,
})
