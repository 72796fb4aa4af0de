import type { InYearFamilyPorts } from '#admissions/in-year/ports.ts'
import { ownForms } from '#council/admissions/in-year.ts'
import { inYearsTable } from './table.ts'

/** What families read and answer by, besides what the function has already. */
export const inYearFamilyPorts = (): Pick<InYearFamilyPorts, 'inYears' | 'ownFormOf'> => ({
  inYears: inYearsTable(),
  ownFormOf(school) {
    const found = ownForms[school]
    if (!found) return null
    const { since: _, source: __, ...form } = found
    return form
  },
})
