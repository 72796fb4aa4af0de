import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { AllowanceOfChild, AllowanceShown } from '#contract/fostering/carers/allowance.ts'
import type { ChildValues } from '../../carers/child/values.ts'
import { type AllowanceValues, comingOf, shownAllowance } from '../../carers/money/weekly.ts'
import { placeIn } from '../../parts/carers/allowance.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import { type Head, idOf } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'

type Payment = AllowanceShown['payments'][number]
const paidIn = ({ outcome }: Payment, until: Day): boolean => outcome?.is === 'paid' && outcome.on <= until

/** Of an allowance, what was paid until an approval ended: nothing of what is to come, and of no day of the child's since. */
function until(day: Day, { payments }: AllowanceShown): AllowanceShown {
  const had = payments.filter((one) => paidIn(one, day))
  const paid = had.reduce((all, { pence }) => all + pence, 0)
  const none = { weeks: [], spans: [], topUps: [], settled: [], inRun: 0, owed: 0 }
  return { ...none, payments: had, total: paid, paid }
}

/**
 * Weekly allowances of a household for one of its people, with how each child is called. The newest year first. For who
 * fosters no more while another of them does: what was paid while they did.
 */
export async function allowancesFor(
  { parts, rules, now }: Pick<HouseholdPorts, 'parts' | 'rules' | 'now'>,
  who: Who,
  head: Head,
): Promise<AllowanceOfChild[]> {
  const { household, known, values } = head
  const stopped = who.as === 'member' ? (values.notices?.[who.id]?.stopped ?? '') : undefined
  const places = Object.values(known).flatMap(({ name, kind, erased }) => {
    const place = kind === 'allowance' && !erased && mayPart(who, 'see', name, values.phase) && placeIn(name)
    return place ? [{ name, ...place }] : []
  })
  if (places.length === 0) return []
  const children = [...new Set(places.map(({ child }) => child))]
  const found = await parts.lights(
    [...places.map(({ name }) => name), ...children].map((name) => idOf({ household, name })),
  )
  const valuesOf = (name: string) => found.find((part) => part?.name === name)?.values
  const today = dayInEngland(now())
  return places
    .flatMap(({ name, child, year }) => {
      const kept = valuesOf(name) as AllowanceValues | undefined
      if (!kept) return []
      const all = shownAllowance(kept)
      if (stopped !== undefined && !all.payments.some((one) => paidIn(one, stopped))) return []
      const called = (valuesOf(child) as ChildValues | undefined)?.called ?? 'A child'
      if (stopped !== undefined)
        return [{ name, child, called, year, allowance: until(stopped, all), coming: null }]
      const coming = kept.stay ? comingOf(kept.stay, year, today, rules.allowances) : null
      return [{ name, child, called, year, allowance: all, coming }]
    })
    .sort((a, b) => b.year.localeCompare(a.year) || a.child.localeCompare(b.child))
}
