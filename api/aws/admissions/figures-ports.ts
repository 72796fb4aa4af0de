import { adjudicatorReport } from '#council/admissions/adjudicator.ts'
import { fairAccessTerms } from '#council/admissions/fair-access.ts'
import { countTerms } from '#council/admissions/figures.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { countedFactsTable, countedYearsTable } from './counted/tables.ts'
import { figuresTable, reportsTable } from './figures-table.ts'

/** What figures and the yearly report are read from and kept in, for real. */
export const reportPorts = () => ({
  figures: figuresTable(),
  reports: reportsTable(),
  countedYears: countedYearsTable(),
  countedFacts: countedFactsTable(),
  countTerms,
  answerDays: { aim: inYearTerms.aimDays, most: inYearTerms.mostDays },
  fairAccessTerms,
  reportTerms: adjudicatorReport,
})
