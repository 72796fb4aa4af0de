import { environment } from '#aws/core/environment.ts'
import { secondsOfDays } from '#contract/calendar/length.ts'
import { idsWith } from '#contract/council/department.ts'
import { Person, SavedFilter, Template } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import type { StaffStore } from '#requests/workspace/kept.ts'
import { owned, seconds } from './owned-items.ts'

/** Somebody who has not signed in for this long works here no more. Seconds. */
const colleaguesKept = secondsOfDays(180)

const mine = (staff: string) => `staff#${staff}`
const ours = (department: string) => `department#${department}`

/** What staff keep, by person and by department. */
export function staffTable(TableName = environment('STAFF_TABLE')): StaffStore {
  const table = owned(TableName)
  /** With what was kept under ids that the department had; the newest id’s stands where there are several. */
  const allOurs = async (department: string, kind: string) => {
    const kept = await Promise.all(
      idsWith(council, department)
        .toReversed()
        .map((id) => table.all(ours(id), kind)),
    )
    const byId = kept.flat().map((value) => [(value as { id: string }).id, value] as const)
    return [...new Map(byId).values()]
  }
  return {
    filters: async (staff) =>
      (await table.all(mine(staff), 'filter#')).map((value) => SavedFilter.parse(value)),
    saveFilter: (staff, value) => table.put({ owner: mine(staff), item: `filter#${value.id}`, value }),
    dropFilter: (staff, id) => table.drop(mine(staff), `filter#${id}`),
    templates: async (department) =>
      (await allOurs(department, 'template#')).map((value) => Template.parse(value)),
    saveTemplate: (department, value) =>
      table.put({ owner: ours(department), item: `template#${value.id}`, value }),
    async dropTemplate(department, id) {
      await Promise.all(idsWith(council, department).map((one) => table.drop(ours(one), `template#${id}`)))
    },
    colleagues: async (department) =>
      (await allOurs(department, 'colleague#')).map((value) => Person.parse(value)),
    async meet(value, departments, at) {
      await Promise.all(
        departments.map((department) =>
          table.put({
            owner: ours(department),
            item: `colleague#${value.id}`,
            value,
            expiresAt: seconds(at) + colleaguesKept,
          }),
        ),
      )
    },
  }
}
