import type { Told } from './told.ts'

/** What staff and schools ask and do outside the rounds, below `/api/workspace/admissions`. */
export const duringTheYear: Readonly<Record<string, readonly Told[]>> = {
  '/in-year': [
    {
      id: 'listInYear',
      summary: 'Applications for a place during the year, by their clock, page by page',
      answer: 'InYearPage',
      query: { list: 'deciding, offered, warned or over', after: 'What the page before gave as next' },
    },
  ],
  '/in-year/{reference}': [
    {
      id: 'getInYear',
      summary: 'One application during the year. Looks are recorded',
      answer: 'InYearCase',
    },
    {
      id: 'actOnInYear',
      summary:
        'Proposes and confirms what a school of the council answers, enters what others answered, and what becomes of a place',
      takes: 'ActOnInYear',
      answer: 'InYearCase',
    },
  ],
  '/in-year/{reference}/referral': [
    {
      id: 'referInYear',
      summary: 'Refers the child of an application for Fair Access, filled in from the record',
      takes: 'ReferInYear',
      answer: 'InYearReferred',
    },
  ],
  '/in-year/late': [
    {
      id: 'listLateSchools',
      summary: 'Schools that have not answered applications in time, without a child’s name',
      answer: 'LateSchools',
    },
  ],
  '/in-year/late/{school}': [
    {
      id: 'chaseSchool',
      summary: 'Writes once more to a school that is late',
      takes: 'ChaseSchool',
      answer: 'LateSchools',
      never: ['changed', 'not-now', 'key-reused'],
    },
  ],
  '/in-year/seats/{school}': [
    {
      id: 'getSeatInYear',
      summary: 'Children who ask a school for a place during the year. Looks are recorded',
      answer: 'SeatInYear',
    },
  ],
  '/in-year/seats/{school}/{reference}': [
    {
      id: 'answerAtSeat',
      summary: 'What the body of a school decided on a place, or that the child has started',
      takes: 'AnswerAtSeat',
      answer: 'SeatInYear',
    },
  ],
  '/fair-access': [
    {
      id: 'listFairAccess',
      summary: 'Children to be placed under the Fair Access Protocol, those that are due first',
      answer: 'FairAccessList',
    },
    {
      id: 'referChild',
      summary: 'Refers a child whom the ordinary way has not given a place',
      takes: 'ReferChild',
      answer: 'FairAccessView',
      never: ['changed'],
    },
  ],
  '/fair-access/{reference}': [
    {
      id: 'getFairAccess',
      summary: 'One case, and whose turn it is. Looks are recorded',
      answer: 'FairAccessView',
    },
    {
      id: 'actOnFairAccess',
      summary: 'Asks a school, enters its answer, directs it step by step, or ends the case',
      takes: 'ActOnFairAccess',
      answer: 'FairAccessView',
    },
  ],
  '/seats/{school}/fair-access': [
    {
      id: 'listProposals',
      summary: 'Children whom a school is asked to take. Looks are recorded',
      answer: 'SeatProposals',
      never: ['not-found'],
    },
  ],
  '/seats/{school}/fair-access/referrals': [
    {
      id: 'referFromSchool',
      summary: 'A school refers a child',
      takes: 'ReferChild',
      answer: 'SchoolReferred',
      never: ['changed', 'not-found'],
    },
  ],
  '/seats/{school}/fair-access/{reference}': [
    {
      id: 'replyToProposal',
      summary: 'The answer of the school that is asked',
      takes: 'ReplyToProposal',
      answer: 'SeatProposals',
    },
  ],
  '/vacancies': [
    {
      id: 'listVacancies',
      summary: 'Which schools have said how much room they have, and which are late',
      answer: 'VacancyDesk',
    },
    {
      id: 'askVacancies',
      summary: 'Asks schools how much room they have. Those that are asked already stay so',
      takes: 'AskVacancies',
      answer: 'VacancyDesk',
      never: ['changed', 'not-now', 'key-reused'],
    },
  ],
  '/vacancies/{school}': [
    { id: 'getVacancies', summary: 'What one school has reported', answer: 'SchoolVacancies' },
    {
      id: 'reportVacancies',
      summary: 'Reports the room in each year group of a school, by the school or for it',
      takes: 'ReportVacancies',
      answer: 'SchoolVacancies',
      never: ['not-now'],
    },
  ],
  '/vacancies/{school}/reminders': [
    {
      id: 'remindSchool',
      summary: 'Reminds a school of what it was asked',
      takes: 'RemindSchool',
      answer: 'SchoolVacancies',
    },
  ],
}
