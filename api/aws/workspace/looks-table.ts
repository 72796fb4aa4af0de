import { environment } from '#aws/core/environment.ts'
import { secondsOfDays } from '#contract/calendar/length.ts'
import { monthOf } from '#contract/calendar/month.ts'
import type { ListLookStore, LookStore } from '#requests/workspace/kept.ts'
import { owned, seconds } from './owned-items.ts'

/** Seconds for which a record of a look is kept: six years, as long as somebody may claim for misuse of data. */
const looksKept = secondsOfDays(6 * 365)

/** A page that stays open asks again and again, and is one look: of one person at one thing in ten minutes. */
const spell = (at: string) => at.slice(0, '2026-03-02T12:0'.length)

/** Records of looks at lists, by department and month, in which there are some thousands at most; the first of a spell stands. */
export function listLooksTable(TableName = environment('STAFF_TABLE')): ListLookStore {
  const table = owned(TableName)
  const ownerOf = (department: string, month: string) => `look-list#${department}#${month}`
  return {
    async recordList(look) {
      await table.putNew({
        owner: ownerOf(look.department, monthOf(look.at)),
        item: `${spell(look.at)}#${look.by.id}#${look.what}`,
        value: look,
        expiresAt: seconds(look.at) + looksKept,
      })
    },
    async ofLists(department, month) {
      const { ListLook } = await import('#contract/workspace/list-looks.ts')
      return (await table.newest(ownerOf(department, month))).map((value) => ListLook.parse(value))
    },
  }
}

/** Records of looks, by request; the first of a spell stands. */
export function looksTable(TableName = environment('STAFF_TABLE')): LookStore {
  const table = owned(TableName)
  return {
    async record(look) {
      await table.putNew({
        owner: `look#${look.reference}`,
        item: `${spell(look.at)}#${look.by.id}#${look.what}`,
        value: look,
        expiresAt: seconds(look.at) + looksKept,
      })
    },
    async of(reference) {
      // All shapes of the workspace come with it, and nearly everybody who opens a request records a look alone.
      const { Look } = await import('#contract/workspace/workspace.ts')
      return (await table.newest(`look#${reference}`)).map((value) => Look.parse(value))
    },
  }
}
