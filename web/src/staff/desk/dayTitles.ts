import type { DayGroupName as Admissions } from '#contract/admissions/day/day.ts'
import type { DayGroupName as Fostering } from '#contract/fostering/day.ts'

/** Headings of what is due in admissions, on the day and where staff come to. */
export const admissionsDayTitles: Readonly<Record<Admissions, string>> = {
  'in-year': 'Places during the year: answers that are due',
  'fair-access': 'Fair Access: children without a school place',
  held: 'Places held during the year that are about to run out',
  confirm: 'Places to withdraw: a second person has to look',
  'in-year-confirm': 'Decisions during the year: a second person has to look',
  'chance-over': 'Families who were warned and have not answered',
  call: 'Families we could not warn',
  free: 'Free places that children are waiting for',
  'no-offer': 'Families without an offer',
  changes: 'Changes to look at and agree',
  appeals: 'Appeals that need the school’s case',
  vacancies: 'Schools that have not reported their free places',
  rounds: 'What comes next in each round',
  rankings: 'Schools that have not confirmed their list',
  exchange: 'Neighbouring councils we are waiting for',
  evidence: 'Children waiting for a decision or evidence',
  unanswered: 'Families who have not answered',
  report: 'Report to the schools adjudicator',
  'list-ends': 'Waiting lists that are about to end',
}

/** The same in fostering and adoption. */
export const fosteringDayTitles: Readonly<Record<Fostering, string>> = {
  risen: 'Late, and now with you',
  late: 'Late',
  soon: 'Due in the next 7 days',
  reviews: 'Reviews that are open',
  council: 'Waiting for us',
  somebody: 'Waiting for somebody outside',
  incomplete: 'Parts to fill in',
  quiet: 'Gone quiet',
  nobody: 'No worker yet',
}
