import { paths } from './paths.ts'

/** What pages about schools lead to from several rooms. Not among {@link paths}: every page of the site would carry them. */
export const schoolAddresses = {
  howDecided: `${paths.schools}/how-places-are-decided`,
  /** Where there is room during the year; of one school alone with its id. */
  vacancies: `${paths.schools}/vacancies`,
  vacanciesOf: (school: string) => `${paths.schools}/vacancies?school=${encodeURIComponent(school)}`,
  /** Published rounds, which anybody can work out again. */
  checkRounds: `${paths.schools}/check-a-round`,
  /** Appeals against refusals, for whoever holds the link of the application. The key goes into the fragment. */
  appeal: (reference: string, key: string) => `${paths.schools}/appeal/${reference}#${key}`,
  /** An application for a place during the year, and the search under Fair Access, by the same link. */
  inYear: (reference: string, key: string) => `${paths.schools}/in-year/${reference}#${key}`,
  fairAccess: (reference: string, key: string) => `${paths.schools}/fair-access/${reference}#${key}`,
  /** The offer of a child, for whoever holds its link. */
  offer: (reference: string, key: string) => `${paths.schools}/offer/${reference}#${key}`,
  checkRound: (round: string) => `${paths.schools}/check-a-round/${round}`,
  /** How places were given, all schools together and one by one; and what was reported of it. */
  figures: `${paths.schools}/figures`,
  figuresOf: (school: string) => `${paths.schools}/figures/${school}`,
  report: (year: number) => `${paths.schools}/report-to-adjudicator/${year}`,
} as const
