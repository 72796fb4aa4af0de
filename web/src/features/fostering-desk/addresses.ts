import { paths } from '#web/app/paths.ts'

const below = (...parts: readonly string[]) =>
  [paths.fosteringDesk, ...parts.map(encodeURIComponent)].join('/')

/** Every address of staff's side of fostering and adoption. A name of anybody stands in none. */
export const addresses = {
  day: paths.fosteringDesk,
  group: (group: string, whose: string) => `${below('waits', group)}?whose=${whose}`,
  cases: below('cases'),
  begin: below('begin'),
  household: (household: string) => below('cases', household),
  part: (household: string, part: string) =>
    part === 'head' ? below('cases', household) : below('cases', household, part),
  looks: (household: string) => below('cases', household, 'looks'),
} as const
