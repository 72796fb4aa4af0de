import type { Names } from '#admissions/explain/criterion.ts'
import { namedNeeds } from '#admissions/explain/part.ts'
import { type Stand, type StandSchool, standAs } from '#admissions/explain/stand.ts'
import type { Need } from '#contract/admissions/explanation.ts'
import type { Standing } from '#contract/admissions/run.ts'
import { applicantOf, type RankedList, type WaitingRound } from './ranked.ts'
import { positionOf } from './stand.ts'
import type { Waiter } from './state.ts'

/**
 * What would put a child first of all whom it could come before, each by itself and all others as they are. Empty where it is first
 * already, and where only a new draw could change it.
 */
export function wouldMove(round: WaitingRound, list: RankedList, child: string): Need[] {
  const position = positionOf(list, child)
  const school = schoolOf(round, list)
  if (!position?.before || !school) return []
  const { pool, standing, before } = position
  const standOf = (one: Standing): Stand =>
    standAs(
      school,
      { applicant: applicantOf(one.child, list.state.waiting.get(one.child) as Waiter) },
      pool,
      list.isDrawn ? one : undrawn(one),
    )
  return namedNeeds(namesOf(round), standOf(standing), standOf(before))
}

/** A lot that stands for one which nobody has drawn yet tells nothing. */
const undrawn = ({ lot: _, ...standing }: Standing): Standing => standing

function schoolOf({ schools, policies }: WaitingRound, list: RankedList): StandSchool | undefined {
  const school = schools.find(({ id }) => id === list.school)
  const rules = policies.find(({ id }) => id === school?.policy)
  return school && rules && { ...school, rules, number: list.state.number }
}

const namesOf = ({ schools, areas }: WaitingRound): Names => ({
  schools: new Map(schools.map((school) => [school.id, school])),
  areas: new Map(areas.map((area) => [area.id, area])),
})
