import { choicesOf, saidOf } from '#admissions/in-year/said.ts'
import type { InYearSource, TakeInYearPorts } from '#admissions/in-year/take.ts'
import type { requestsTable } from '#aws/life/requests-table.ts'
import type { AdmissionSchool } from '#contract/admissions/school.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { isErased } from '#requests/life/erase.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { readable } from '#services/define/read.ts'
import { inYear } from '#services/in-year-school-place/in-year.ts'
import { inYearSchoolPlace } from '#services/in-year-school-place/service.ts'
import { daysOfSchools } from '../room-schools.ts'
import { deciderAt } from './deciders.ts'
import { inYearsTable } from './table.ts'

type Schools = readonly Pick<AdmissionSchool, 'id' | 'urn' | 'authority'>[]

/** States in which nobody wants a place by this request any more. */
const over: readonly ServiceRequest['state'][] = ['closed', 'referred', 'merged', 'refused', 'fixed']

function sourceIn(request: ServiceRequest, schools: Schools): InYearSource {
  const { reference, version, submittedAt, answers, contact, state } = request
  const keys = request.keys.filter(({ role }) => role === 'reporter').map(({ hash }) => ({ hash }))
  const common = { reference, version, submittedAt, keys }
  if (isErased(request)) return { ...common, state: 'erased' }
  const lines = readable(inYearSchoolPlace, answers, new Date(submittedAt))
  const said = saidOf({ answers, readable: lines, ...(contact && { contact }) })
  const today = dayInEngland(new Date(submittedAt))
  return {
    ...common,
    state: over.includes(state) ? 'over' : 'open',
    ...(said && { said, choices: choicesOf(answers, deciderAt(schools), today) }),
  }
}

/** Reads applications during the year out of service requests. */
export function inYearSources(requests: Pick<ReturnType<typeof requestsTable>, 'get'>) {
  const inYears = inYearsTable()
  return (schools: Schools): Omit<TakeInYearPorts, 'now' | 'tasks'> => ({
    inYears,
    days: daysOfSchools(schools),
    terms: inYearTerms,
    async inYearSourceOf(reference) {
      const request = await requests.get(reference)
      return request?.service === inYear.service ? sourceIn(request, schools) : undefined
    },
  })
}
