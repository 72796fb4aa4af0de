import { shutAtNight } from '#contract/council/nights.ts'
import type { Installation } from './installation.ts'
import type { Problem } from './problem.ts'

/** Numbers that pages call “day or night”, while the profile says of the same number that it is closed at times. */
export const nightProblems = ({ council, profileFile: file }: Installation): Problem[] =>
  shutAtNight(council).map(({ row, number, name, hours }) => ({
    file,
    at: [`${row}:`],
    says: `Pages tell people to call ${number} day or night (${row}), but ${name} answers it at these times: ${hours} Give ${row} a number that somebody answers at night, or say in those hours that it is answered day and night.`,
  }))
