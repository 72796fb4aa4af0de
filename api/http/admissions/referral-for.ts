import type { FairAccessPorts } from '#admissions/fair-access/ports.ts'
import { groupsOn } from '#admissions/fair-access/referring.ts'
import type { InYear } from '#admissions/in-year/case.ts'
import { prefilled } from '#admissions/in-year/referral.ts'
import { may } from '#admissions/rights/may.ts'
import type { InYearCase } from '#contract/admissions/in-year/in-year.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { Staff } from '#contract/council/staff.ts'

/** A referral as the record fills it in, for whoever may refer a child. */
export async function referralFor(
  ports: Pick<FairAccessPorts, 'fairAccess' | 'fairAccessTerms' | 'now'>,
  staff: Staff,
  kept: InYear,
): Promise<InYearCase['referral']> {
  if (!may(staff, 'refer', 'fair-access')) return null
  const made = (await ports.fairAccess.get(kept.reference))?.reference ?? null
  const groups = groupsOn(ports.fairAccessTerms, dayInEngland(ports.now()))
  return prefilled(
    kept,
    groups.map(({ id, title }) => ({ id, title })),
    made,
  )
}
