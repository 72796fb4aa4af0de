import { type PlaceInYear, placeInYear } from '#admissions/in-year/placing.ts'
import { inYearsTable } from './in-years-table.ts'

/** Ends applications during the year with a place that was won or found, for real. The council's schools are read with the first. */
export function placingInYear(): PlaceInYear {
  const inYears = inYearsTable()
  return async (reference, place) => {
    const { decidingPorts } = await import('./in-year-ports.ts')
    return placeInYear({ ...decidingPorts(), inYears, now: () => new Date() })(reference, place)
  }
}
