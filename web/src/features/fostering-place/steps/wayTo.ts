import type { PlanLine } from '#contract/fostering/clocks.ts'
import { kindOfPart, type PartKind, PartName } from '#contract/fostering/parts.ts'
import { partOfTrack } from '#fostering/clocks/tracks/line.ts'
import { addresses, type PlaceOf } from '../addresses.ts'

type Way = (of: PlaceOf, part: PartName) => string

/** The page of a part, by its kind. */
const ways: Readonly<Partial<Record<PartKind, Way>>> = {
  child: addresses.child,
  log: (of, part) => addresses.childLog(of, `child.${part.split('.')[1]}`),
  plan: addresses.adoptionPlan,
  letterbox: addresses.letters,
  break: addresses.break,
  mentor: addresses.break,
  review: addresses.review,
  terms: addresses.terms,
  support: addresses.supportRequest,
  complaint: addresses.wrongPart,
  concern: addresses.wrongPart,
  allegation: addresses.wrongPart,
  erasure: addresses.erase,
}

/** Reports that a step asks them to read. */
const reports: Readonly<Record<string, 'report' | 'report.brief'>> = {
  'report-comments': 'report',
  'adoption-observations': 'report',
  'brief-report-comments': 'report.brief',
}

/** What somebody has to do first who is asked what they think of a report; undefined of any other step. */
export const readingOf = ({ id }: PlanLine): string | undefined =>
  reports[id] && (reports[id] === 'report' ? 'Read the report about you' : 'Read the brief report about you')

/** The page on which a step is taken, or that says more about it, where it has one. */
export function wayTo(of: PlaceOf, { id, part, state }: PlanLine): string | undefined {
  if (part === `training.${of.person}.preparation`) return addresses.training(of)
  if (id === 'standards' || id === 'standards-longer') return addresses.learning(of)
  const report = reports[id]
  if (report && state !== 'not-started') return addresses.report(of, report)
  // A date stands there with a file for their calendar.
  if (state === 'waiting' && (/(?:^|\.)visit\.v/.test(id) || /(?:^|\.)panel$/.test(id)))
    return addresses.dates(of)
  if (id === 'adoption-ask-stage-two' && state !== 'not-started') return addresses.stageTwo(of)
  // A step of something that went wrong names its part in its id.
  const name = PartName.safeParse(part ?? partOfTrack(id)).data
  return name === undefined ? undefined : ways[kindOfPart(name)]?.(of, name)
}
