import { kindOfPart } from '#contract/fostering/parts.ts'
import { paths } from '#web/app/paths.ts'

const below = (...parts: readonly string[]) =>
  [paths.fosteringDesk, ...parts.map(encodeURIComponent)].join('/')

/** Every address of staff's side of fostering and adoption. A name of anybody stands in none. */
export const addresses = {
  day: paths.fosteringDesk,
  /** The page of requests for support that begins after this place. */
  supportAfter: (after: string | null, whose: string | null) =>
    `${paths.fosteringDesk}?${new URLSearchParams({ ...(whose && { whose }), ...(after && { support: after }) })}`,
  group: (group: string, whose: string) => `${below('waits', group)}?whose=${whose}`,
  cases: below('cases'),
  casesAfter: (after: string | null) =>
    after ? `${below('cases')}?${new URLSearchParams({ after })}` : below('cases'),
  begin: below('begin'),
  decisions: below('decisions'),
  register: below('register'),
  duty: below('duty'),
  calls: below('calls'),
  figures: below('figures'),
  pairs: below('breaks'),
  constellations: below('constellations'),
  foundConstellation: below('constellations', 'start'),
  constellation: (constellation: string) => below('constellations', constellation),
  /** The page of who waits for a break, or for a mentor, that begins after this place. */
  pairsAfter: (kind: string, after: string | null) =>
    after ? `${below('breaks')}?${new URLSearchParams({ [kind]: after })}` : below('breaks'),
  household: (household: string) => below('cases', household),
  /** A case with the parts too that are long over. */
  wholeCase: (household: string) => `${below('cases', household)}?all=1`,
  /** The page of a part: the report and its sections have pages of their own. */
  part: (household: string, part: string) => {
    const kind = kindOfPart(part)
    if (kind === 'head') return below('cases', household)
    if (kind === 'report') return below('cases', household, 'report', part)
    if (kind === 'referral') return below('cases', household, 'decision', part)
    if (kind === 'section') return below('cases', household, 'write', part)
    return below('cases', household, part)
  },
  /** A part as it is kept, with who did what; where it is not theirs to see, it asks for a reason. */
  kept: (household: string, part: string) => below('cases', household, part),
  /** What somebody took along on this device; these pages open without a signal. */
  visits: below('visits'),
  /** A visit, or one list, where it is made. */
  visit: (household: string, part: string) => below('visits', household, part),
  /** A list of a visit; one thing on it. */
  list: (household: string, part: string, list: string, ...item: readonly string[]) =>
    below('visits', household, part, list, ...item),
  finance: below('finance'),
  financeAfter: (after: string) => `${below('finance')}?${new URLSearchParams({ after })}`,
  run: (run: string) => below('finance', run),
  documents: (household: string) => below('cases', household, 'documents'),
  looks: (household: string) => below('cases', household, 'looks'),
} as const
