import type { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import type { AdmissionsDay } from '#contract/admissions/day/day.ts'
import type { SchoolDay } from '#contract/admissions/starts/starts.ts'
import type { DayView } from '#contract/fostering/day.ts'
import type { EnquiryList } from '#contract/fostering/staff-enquiries.ts'
import { paths } from '#web/app/paths.ts'
import { admissionsDayTitles, fosteringDayTitles } from '#web/staff/desk/dayTitles.ts'

/** Something that waits, how much of it there is, and where. `count`: missing where there is one of it. */
export interface Waiting {
  readonly text: string
  readonly href: string
  readonly count?: string
}

const number = (count: number): string => count.toLocaleString('en-GB')

/** What is due in admissions, in the order of the day. */
export const ofAdmissions = ({ groups }: AdmissionsDay): Waiting[] =>
  groups.map(({ group, total }) => ({
    text: admissionsDayTitles[group],
    href: `${paths.admissionsDesk}/today/${group}`,
    count: number(total),
  }))

/** What is due with cases of fostering and adoption. */
export const ofFostering = ({ groups }: DayView): Waiting[] =>
  groups
    .filter(({ total }) => total > 0)
    .map(({ group, total }) => ({
      text: `Cases: ${fosteringDayTitles[group]}`,
      href: `${paths.fosteringDesk}/waits/${group}?whose=all`,
      count: number(total),
    }))

/** Enquiries with something that was promised for today or before: those stand at the top of their list. */
export function ofEnquiries({ enquiries, next }: EnquiryList, today: string): Waiting[] {
  const due = enquiries.filter(({ waits }) => waits?.by && waits.by <= today).length
  if (due === 0) return []
  const more = next !== null && due === enquiries.length
  return [
    {
      text: 'Enquiries: due today or late',
      href: `${paths.workspace}/enquiries`,
      count: more ? `${number(due)} or more` : number(due),
    },
  ]
}

/** What waits for the clerk of appeals: what was sent and has no hearing yet, and what is not heard in time. */
export function ofAppeals({ appeals }: Pick<AppealsHome, 'appeals'>): Waiting[] {
  const counted = [
    ['New appeals: plan a hearing', appeals.filter(({ state }) => state === 'lodged').length],
    ['Appeals that were not heard in time', appeals.filter(({ hear }) => hear?.overdue).length],
  ] as const
  return counted
    .filter(([, count]) => count > 0)
    .map(([text, count]) => ({ text, href: paths.appeals, count: number(count) }))
}

/** What waits for a school. */
export function ofSchool({ school, waits, rounds }: SchoolDay): Waiting[] {
  const { inYear, fairAccess, vacancies } = waits
  const own = `${paths.admissionsDesk}/seats/${encodeURIComponent(school.id)}`
  const counted = [
    ['Applications during the year to answer', inYear.asked],
    ['Starts during the year to confirm', inYear.toStart],
    ['Children to answer about under Fair Access', fairAccess],
    ...rounds.map(
      ({ title, toConfirm, counts }) =>
        [`Who has started, to confirm: ${title}`, toConfirm ? (counts?.left ?? 0) : 0] as const,
    ),
  ] as const
  return [
    ...rounds
      .filter(({ toRank }) => toRank)
      .map(({ id, title }) => ({
        text: `List of applicants to confirm: ${title}`,
        href: `${own}/${encodeURIComponent(id)}`,
      })),
    ...counted
      .filter(([, count]) => count > 0)
      .map(([text, count]) => ({ text, href: own, count: number(count) })),
    ...(vacancies
      ? [{ text: vacancies.isLate ? 'Free places to report: overdue' : 'Free places to report', href: own }]
      : []),
  ]
}
