import { paths } from './paths.ts'

/** What pages about schools lead to from several rooms. Not among {@link paths}: every page of the site would carry them. */
export const schoolAddresses = {
  howDecided: `${paths.schools}/how-places-are-decided`,
  /** Published rounds, which anybody can work out again. */
  checkRounds: `${paths.schools}/check-a-round`,
  checkRound: (round: string) => `${paths.schools}/check-a-round/${round}`,
} as const
