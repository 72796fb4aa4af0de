import type { Track } from '#contract/fostering/carers/wrong.ts'
import { tracks } from '#contract/fostering/carers/wrong.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import { kindOfPart, type PartName, type PartSummary } from '#contract/fostering/parts.ts'

/** Complaints, concerns or allegations that they know of, the newest first. */
export const partsOf = ({ parts }: Pick<PlaceView, 'parts'>, track: Track): PartSummary[] =>
  parts
    .filter(({ kind, state }) => kind === track && state !== 'not-started')
    .sort((a, b) => numberOf(b.name) - numberOf(a.name))

export const numberOf = (name: PartName): number => Number(/\.x(\d+)$/.exec(name)?.[1] ?? 0)

/** What the next complaint of this person is called. */
export function nextComplaint({ parts }: Pick<PlaceView, 'parts'>, person: string): PartName {
  const taken = parts.filter(({ name }) => name.startsWith(`complaint.${person}.`))
  return `complaint.${person}.x${Math.max(0, ...taken.map(({ name }) => numberOf(name))) + 1}`
}

export const trackOf = (name: PartName): Track | undefined => tracks.find((one) => one === kindOfPart(name))

/** Its lines of the plan that are open: what happens next, and by when. */
export const openLines = ({ plan }: Pick<PlaceView, 'plan'>, part: PartName): PlanLine[] =>
  plan.lines.filter(
    ({ id, state }) => id.startsWith(`after.${part}.`) && state !== 'done' && state !== 'not-needed',
  )

/** Whether a child is, or may be, in their care: only then are there concerns and allegations. */
export const caresForChild = ({ phase, dates }: Pick<PlaceView, 'phase' | 'dates'>): boolean =>
  phase === 'approved' || dates.approved !== undefined || dates.placed !== undefined
