import type { FairAccessTerms } from '#contract/admissions/fair-access.ts'
import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { change } from '#record/change.ts'
import { type FairAccessCase, type FairAccessTold, happened, isOver } from './case.ts'
import type { FairAccessPorts } from './ports.ts'

type Terms = Pick<FairAccessTerms, 'retention'>

/** The day on which a case goes that nobody has ended, once that is near: staff see it in their list. */
export function goesOn({ retention }: Terms, { changedAt }: FairAccessCase, today: Day): Day | null {
  const day = addDays(dayInEngland(new Date(changedAt)), retention.openDays + 1)
  return today >= addDays(day, -retention.warnDays) ? day : null
}

export const isErased = ({ history }: Pick<FairAccessCase, 'history'>): boolean =>
  history.some(({ type }) => type === 'erased')

/** Nothing that tells whose it was, nor what anybody wrote; that there was a case, of which group, and where it ended stays. */
export function erasedCase(kept: FairAccessCase, at: string): FairAccessCase {
  const history = kept.history.map(({ why: _, by: __, ...entry }) => entry)
  const { year } = kept.child
  // The chain ends here: what it was made from is gone.
  return happened(
    { ...kept, history },
    { type: 'erased', at },
    {
      ...{ child: { name: '', born: '1900-01-01', year }, family: { name: '', email: null, phone: null } },
      ...{ care: null, plan: false, outSince: null, tried: [], why: '' },
      ...{ proposal: null, replies: [], direction: null },
      ...(isOver(kept) ? {} : { state: 'closed' as const }),
    },
  )
}

export type ErasingPorts = Pick<FairAccessPorts, 'fairAccess' | 'fairAccessTold' | 'fairAccessTerms' | 'now'>

/** Erases cases that ended as long ago as they are kept for, and those that nobody ended. The link of the family opens nothing then. */
export async function eraseFairAccess(ports: ErasingPorts): Promise<void> {
  const { days, openDays } = ports.fairAccessTerms.retention
  const now = ports.now()
  const ago = (count: number) => new Date(now.getTime() - msOfDays(count)).toISOString()
  const all = [
    ...(await ports.fairAccess.endedBefore(ago(days))),
    ...(await ports.fairAccess.leftBefore(ago(openDays))),
  ]
  for (const reference of all) {
    await change<FairAccessTold, void>(ports.fairAccessTold, reference, (told) =>
      told && told.keys.length > 0
        ? { save: { ...told, keys: [], version: told.version + 1 }, answer: undefined }
        : { answer: undefined },
    )
    await change<FairAccessCase, void>(ports.fairAccess, reference, (kept) =>
      kept && !isErased(kept)
        ? { save: erasedCase(kept, now.toISOString()), answer: undefined }
        : { answer: undefined },
    )
  }
}
