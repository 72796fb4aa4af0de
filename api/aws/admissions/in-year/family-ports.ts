import type { InYearFamilyPorts } from '#admissions/in-year/ports.ts'
import { ownForms } from '#council/admissions/in-year.ts'
import { inYearsTable } from './table.ts'

/** What families read and answer by, besides what the function has already. */
export const inYearFamilyPorts = (): Pick<InYearFamilyPorts, 'inYears' | 'ownFormOf' | 'inYearChanging'> => ({
  inYears: inYearsTable(),
  async inYearChanging() {
    const [{ decidingPorts }, { deciderAt }, { schoolOf }, { schools }] = await Promise.all([
      import('./ports.ts'),
      import('./deciders.ts'),
      import('#council/admissions/offered.ts'),
      import('#council/admissions/load.ts'),
    ])
    const { days, terms, from, keepsList } = decidingPorts()
    return { days, terms, from, keepsList, schoolOf, decidesAt: deciderAt(schools) }
  },
  ownFormOf(school) {
    const found = ownForms[school]
    if (!found) return null
    const { since: _, source: __, ...form } = found
    return form
  },
})
