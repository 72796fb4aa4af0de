import type { OpenDay } from '#contract/admissions/school.ts'

const on = (day: string, from: string, to: string, note?: string): OpenDay => ({
  starts: `${day}T${from}:00.000Z`,
  ends: `${day}T${to}:00.000Z`,
  ...(note && { note }),
})

const book = 'Call the school to book.'

/** When the sample schools can be looked at, by school: in UTC, so an evening in September begins an hour earlier. */
export const openDays: Readonly<Record<string, readonly OpenDay[]>> = {
  'sample-primary-school': [
    on('2026-12-08', '09:30', '10:30', book),
    on('2027-01-07', '13:30', '14:30', book),
    on('2027-10-12', '08:30', '09:30', book),
  ],
  'other-sample-school': [on('2026-12-10', '16:00', '18:00'), on('2027-11-09', '16:00', '18:00')],
  'sample-hill-church-of-england-school': [
    on('2027-01-08', '09:15', '10:15', book),
    on('2027-10-01', '08:15', '09:15', book),
  ],
  'sample-brook-academy': [on('2027-09-23', '16:30', '19:00'), on('2027-10-07', '08:00', '10:00', book)],
  'sample-vale-college': [on('2027-09-16', '17:00', '19:30')],
  'sample-park-school': [on('2026-12-15', '16:30', '18:00'), on('2027-09-30', '16:30', '18:30')],
  'sample-meadow-infant-school': [on('2026-12-09', '09:30', '10:30', book)],
  'sample-meadow-junior-school': [on('2026-12-09', '10:45', '11:45', book)],
  'sample-soar-academy': [on('2027-09-28', '16:30', '19:00', 'The head teacher speaks at 6pm.')],
  'sample-forest-school': [on('2027-09-21', '17:00', '19:00')],
}
