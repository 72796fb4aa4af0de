import type { CarryPorts } from '#admissions/appeals/ports.ts'
import type { AskingPorts } from '#admissions/day/asking.ts'
import type { VacancyPorts, VacancyReminderPorts } from '#admissions/vacancies/ports.ts'
import { environment } from '#aws/core/environment.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { schoolContacts } from '#council/admissions/school-contacts.ts'
import { vacancyTerms } from '#council/admissions/vacancies.ts'
import { calendars } from '#council/calendars.ts'
import { roomSchools } from './room-schools.ts'
import { tasksQueue } from './tasks.ts'
import { daysTable, vacanciesTable } from './vacancies-table.ts'

/** What vacancies are asked for, reported and shown by, for real. */
export const vacancyPorts = () =>
  ({
    vacancies: vacanciesTable(),
    roomSchools,
    vacancyTerms,
    calendars,
    tasks: tasksQueue(),
    now: () => new Date(),
  }) satisfies VacancyPorts

/** Writes to the office of a school. No pupil is named: what it is about stands behind the sign-in. */
export function schoolWriter() {
  const messages = messageSender()
  const site = environment('SITE_URL')
  /** `page`: below the desk of admissions, where the school has its seat. */
  return async (school: string, id: string, subject: string, body: string, page = ''): Promise<boolean> => {
    const email = schoolContacts[school]
    if (!email) return false
    await messages.send({
      id,
      to: { email },
      recipient: { board: 'schools', who: school },
      subject,
      body: `${body}\n\n${site}/workspace/admissions${page}`,
    })
    return true
  }
}

/** What schools are reminded by, for real. */
export function vacancyReminders(): Omit<VacancyReminderPorts, keyof VacancyPorts> {
  const write = schoolWriter()
  return {
    days: daysTable(),
    remindSchool: (school, { id, dueOn }) =>
      write(
        school,
        id,
        'Tell us how many places you have free',
        `${council.name} has asked you how many places are free in each year group. Please tell us${dueOn ? ` by ${dayInWords(dueOn)}` : ' within 2 school days'}, so that families can see where there is room. Sign in to do it, or call us on ${council.phone}:`,
      ),
  }
}

/** Tells a school that a decision against it was put right. No child is named: whoever presents its case reads it. */
export function correctionTeller(): CarryPorts['tellSchoolOfCorrection'] {
  const write = schoolWriter()
  return (school, id) =>
    write(
      school,
      id,
      'The decision of a school appeal has been corrected',
      `The letter with the panel’s decision of an appeal for a place at your school was wrong, and the clerk has corrected it. Only the corrected decision counts. It can change whether a child has a place. Call ${council.name} on ${council.phone} today and ask for School admissions: they tell you which child it is and what to do. Your page is here:`,
    )
}

/** Asks a school to confirm the order of its applicants. No child is named: they stand behind the sign-in. */
export function rankingAsker(): AskingPorts['askSchoolToConfirm'] {
  const write = schoolWriter()
  return (school, { id, offersOn }) =>
    write(
      school,
      id,
      'Please confirm your list of applicants',
      `${council.name} is waiting for your school to confirm the list of children who applied. Families are told on ${dayInWords(offersOn)}, and no place at your school can be offered before your list is confirmed. Sign in to do it, or call us on ${council.phone}:`,
    )
}
