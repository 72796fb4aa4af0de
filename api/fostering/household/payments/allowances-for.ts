import { dayInEngland } from '#contract/calendar/day.ts'
import type { AllowanceOfChild } from '#contract/fostering/carers/allowance.ts'
import type { ChildValues } from '../../carers/child/values.ts'
import { type AllowanceValues, comingOf, shownAllowance } from '../../carers/money/weekly.ts'
import { placeIn } from '../../parts/carers/allowance.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import { type Head, idOf } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'

/** Weekly allowances of a household for one of its people, with how each child is called. The newest year first. */
export async function allowancesFor(
  { parts, rules, now }: Pick<HouseholdPorts, 'parts' | 'rules' | 'now'>,
  who: Who,
  head: Head,
): Promise<AllowanceOfChild[]> {
  const { household, known, values } = head
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
      const called = (valuesOf(child) as ChildValues | undefined)?.called ?? 'A child'
      const coming = kept.stay ? comingOf(kept.stay, year, today, rules.allowances) : null
      return [{ name, child, called, year, allowance: shownAllowance(kept), coming }]
    })
    .sort((a, b) => b.year.localeCompare(a.year) || a.child.localeCompare(b.child))
}
