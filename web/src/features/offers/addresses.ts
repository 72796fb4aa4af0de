import { paths } from '#web/app/paths.ts'

/** Where a published round is worked out again. The code goes into the fragment, which no server sees. */
export const checkAddress = (round: string, code: string): string =>
  `${paths.schools}/check-a-round/${round}#${code}`
