import { days, workingDays } from '#contract/calendar/clock.ts'
import { hours } from '#contract/calendar/commitment.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import type { CouncilProfile, Finding } from '#contract/council/council.ts'
import { departmentOf, departmentWith } from '#contract/council/department.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import { dueAt, gradeNow } from '#requests/life/due.ts'
import type { Graded, ServiceRequest } from '#requests/life/model.ts'
import { type Acting, happen, invalid, type Outcome } from '../acting.ts'
import type { Fits, SomeDeciders } from '../decider.ts'

/** By when the department's manual has it dealt with, counted from now. */
export const gradedAs = (
  { within, danger }: Pick<Finding, 'within' | 'danger'>,
  { at, calendars }: Pick<Acting, 'at' | 'calendars'>,
): Graded => ({
  by: within ? dueAt({ commitment: { within: withCalendar(within) } }, at, calendars) : null,
  danger: danger === true,
})

function withCalendar({ amount, unit }: NonNullable<Finding['within']>) {
  if (unit === 'hours') return hours(amount)
  return unit === 'days' ? days(amount) : workingDays(amount, 'england')
}

const dangerIn = (findings: readonly Finding[] = []) => findings.find(({ danger }) => danger)

/** How the department grades what is dangerous; one that has no grades goes by those of another. */
const dangerOf = (council: CouncilProfile, department: string): Pick<Finding, 'within' | 'danger'> =>
  dangerIn(departmentWith(council, department)?.findings) ??
  dangerIn(council.departments.flatMap(({ findings = [] }) => findings)) ?? { danger: true }

/** Marks it as dangerous along with what was done, where somebody says what the danger is. */
export function alsoDangerous(done: Outcome, acting: Acting, danger: string | undefined): Outcome {
  if (danger === undefined || done.kind !== 'next') return done
  const { request } = done
  if (!isOpen(request.state)) {
    const { name, phone } = departmentOf(acting.council, request.department)
    return invalid(
      '/action/danger',
      `It is finished, so nobody would see that it is dangerous. Call ${theDepartment(name)} on ${phone}`,
    )
  }
  return happen(request, acting, {
    type: 'dangerous',
    note: danger.trim(),
    graded: gradedAs(dangerOf(acting.council, request.department), acting),
  })
}

const noDanger: Graded = { by: null, danger: false }

/** What the last look was graded as before somebody said that it is dangerous. */
function gradeBefore({ history }: ServiceRequest): Graded {
  const begins = history.findLastIndex(({ type }) => type === 'reopened' || type === 'transferred')
  const looks = history.slice(begins + 1).filter(({ type }) => type === 'inspected')
  const last = looks.findLast(({ graded }) => graded)?.graded
  return last && !last.danger ? last : noDanger
}

export const isDangerous: Fits = (request) => gradeNow(request)?.danger === true

const notDangerous = (request: ServiceRequest, acting: Acting, { note }: Do<'not-dangerous'>): Outcome =>
  happen(request, acting, { type: 'not-dangerous', note, graded: gradeBefore(request) })

/**
 * What a look without a grade makes of something that is dangerous: nothing where the department has grades, of which
 * one has to be chosen; else somebody has been there, and it is dangerous no more.
 */
export function ungraded(
  request: ServiceRequest,
  { council, service }: Acting,
): Graded | 'choose' | undefined {
  if (!isDangerous(request, service)) return undefined
  return departmentWith(council, request.department)?.findings?.length ? 'choose' : noDanger
}

export const dangerDeciders = {
  'not-dangerous': { take: notDangerous, fits: isDangerous },
} satisfies SomeDeciders
