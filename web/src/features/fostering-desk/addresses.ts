import { kindOfPart } from '#contract/fostering/parts.ts'
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
  /** The page of a part: the report and its sections have pages of their own. */
  part: (household: string, part: string) => {
    const kind = kindOfPart(part)
    if (kind === 'head') return below('cases', household)
    if (kind === 'report') return below('cases', household, 'report', part)
    if (kind === 'section') return below('cases', household, 'write', part)
    return below('cases', household, part)
  },
  /** A part as it is kept, with who did what; where it is not theirs to see, it asks for a reason. */
  kept: (household: string, part: string) => below('cases', household, part),
  looks: (household: string) => below('cases', household, 'looks'),
} as const
