import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { meetingActs } from '#contract/fostering/panel/meeting.ts'
import { kindOf, readRow } from '#web/staff/rows/kind.tsx'
import type { Field } from '#web/staff/rows/row.ts'
import { itemsOf } from '#web/staff/rows/row.ts'
import { type About, actOfRow, type ItemRow, itemRows } from './rows.ts'

const about = {
  view: { invited: [{ member: 'm2c4k8xq0', name: 'Milo Member' }] },
  item: { id: 'i1', outcomes: ['suitable', 'not-suitable'], conflicts: [] },
} as unknown as About

const typedIn = (field: Field<About>) =>
  field.kind === 'choice'
    ? (itemsOf(field, about)[0]?.value ?? '')
    : field.kind === 'number'
      ? String(field.least)
      : 'Some words'

/** So many characters; names of children stand on lines of their own. */
const written = (field: Field<About>, many: number) =>
  field.name === 'named' ? `${'x'.repeat(120)}\n`.repeat(20).slice(0, many) : 'x'.repeat(many)

describe.each(Object.keys(itemRows) as ItemRow[])('%s', (name) => {
  const row = itemRows[name]
  const fields: readonly Field<About>[] = row.fields

  it('sends what the act takes, with everything filled in and with what may be left out', () => {
    const all = Object.fromEntries(fields.map((field) => [field.name, typedIn(field)]))
    const least = Object.fromEntries(
      fields.flatMap((field) => (field.optional ? [] : [[field.name, typedIn(field)]])),
    )
    for (const typed of [all, least]) {
      const read = kindOf<About>(row).read(typed, about)
      if ('errors' in read) throw new Error(JSON.stringify(read.errors))
      // Of oneself a conflict has no name of a member; of somebody else it has.
      const taken = z.safeParse(meetingActs[actOfRow(name)] as z.ZodMiniType, read.action)
      expect(taken.error?.issues ?? []).toEqual([])
    }
  })

  it('takes nothing that is left empty', () => {
    const needed = fields.filter(({ optional }) => !optional).map((field) => field.name)
    expect(Object.keys(readRow<About>({ fields }, {}).errors ?? {})).toEqual(needed)
  })

  it('lets nobody write more than the act takes', () => {
    for (const field of fields.filter(({ kind }) => kind === 'words')) {
      const most = field.kind === 'words' ? (field.most ?? 20_000) : 0
      const typed = Object.fromEntries(fields.map((one) => [one.name, typedIn(one)]))
      const read = (many: number) =>
        kindOf<About>(row).read({ ...typed, [field.name]: written(field, many) }, about)
      expect(Object.keys('errors' in read(most + 1) ? read(most + 1) : {})).toEqual(['errors'])
      const fits = read(most)
      if ('errors' in fits) throw new Error(JSON.stringify(fits.errors))
      expect(z.safeParse(meetingActs[actOfRow(name)] as z.ZodMiniType, fits.action).success).toBe(true)
    }
  })
})
