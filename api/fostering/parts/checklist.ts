import * as z from 'zod/mini'
import { GivenDay } from '#contract/fostering/case.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { type Checklist, checklists } from './checklists/index.ts'
import { act, type Context, invalid, notNow, type PartKindOf, type PartRefusal, so } from './kind.ts'
import { Note, Nothing } from './stages/step.ts'

/** How one thing was found. What has to be put right says by when, and later that it was. */
const Mark = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('right'), note: z.optional(Note) }),
  z.strictObject({ is: z.literal('not-here'), note: z.optional(Note) }),
  z.strictObject({ is: z.literal('to-put-right'), note: Note, by: GivenDay }),
])
type Mark = z.infer<typeof Mark> & { readonly putRight?: { readonly on: string; readonly note: string } }

export interface ChecklistValues {
  readonly marks: Readonly<Record<string, Mark>>
  readonly finished?: string
}

const listOf = (name: PartName): Checklist | undefined =>
  checklists.find(({ slug }) => name === `checklist.${slug}`)

/** What of it waits to be put right. */
const wrong = ({ marks }: ChecklistValues) =>
  Object.entries(marks).flatMap(([id, mark]) =>
    mark.is === 'to-put-right' && !mark.putRight ? [{ id, by: mark.by }] : [],
  )

function cannotMark(list: Checklist, id: string, mark: Mark, today: string): PartRefusal | undefined {
  if (!list.items.some((item) => item.id === id))
    return invalid(`/with/marks/${id}`, 'There is no such thing on this list')
  if (list.words && mark.note === undefined)
    return invalid(`/with/marks/${id}/note`, 'Say a few words about it, also where it is right')
  return mark.is === 'to-put-right' && mark.by < today
    ? invalid(`/with/marks/${id}/by`, 'The day must be today or in the future')
    : undefined
}

/** Some of it was looked at: on a tablet, in the order in which somebody walks through a home. */
const mark = act({
  right: 'record',
  body: z.strictObject({ marks: z.record(z.string().check(z.maxLength(40)), Mark) }),
  decide({ finished: _, ...values }: ChecklistValues, { marks }, { name, today }) {
    const list = listOf(name)
    if (!list) return notNow('There is no such list.')
    for (const [id, one] of Object.entries(marks)) {
      const refused = cannotMark(list, id, one, today)
      if (refused) return refused
    }
    return so<ChecklistValues>({ ...values, marks: { ...values.marks, ...marks } })
  },
})

/** Somebody has seen that something was put right. */
const putRight = act({
  right: 'record',
  body: z.strictObject({ item: z.string().check(z.maxLength(40)), on: GivenDay, note: Note }),
  decide(values: ChecklistValues, { item, on, note }, { today }) {
    const marked = values.marks[item]
    if (marked?.is !== 'to-put-right' || marked.putRight)
      return invalid('/with/item', 'There is nothing to put right in this')
    if (on > today) return invalid('/with/on', 'The day must be today or in the past')
    return so({ ...values, marks: { ...values.marks, [item]: { ...marked, putRight: { on, note } } } })
  },
})

/** All of it was looked at, and nothing waits to be put right. */
const finish = act({
  right: 'record',
  body: Nothing,
  decide(values: ChecklistValues, _, { name, today }) {
    const missing = listOf(name)?.items.find(({ id }) => !values.marks[id])
    if (missing) return notNow(`Not everything was looked at: ${missing.right}.`)
    const [first] = wrong(values)
    const open = listOf(name)?.items.find(({ id }) => id === first?.id)
    if (open) return notNow(`Something waits to be put right: ${open.right}.`)
    return so({ ...values, finished: today })
  },
})

/** Things that somebody looks at: what is right, and what has to be put right by when. */
export const checklist: PartKindOf<ChecklistValues> = {
  kind: 'checklist',
  fresh: (name, _: Context) => (listOf(name) ? { marks: {} } : undefined),
  standing(values, name) {
    if (values.finished) return { state: 'done', whose: null }
    const open = wrong(values)
    const days = open.map(({ by }) => by).sort()
    const isAll = listOf(name)?.items.every(({ id }) => values.marks[id]) ?? false
    if (isAll && days[0] !== undefined) return { state: 'waiting', whose: 'applicant', due: days[0] }
    const isBegun = Object.keys(values.marks).length > 0
    return {
      state: isBegun ? 'started' : 'not-started',
      whose: 'council',
      ...(days[0] === undefined ? {} : { due: days[0] }),
    }
  },
  view: (values, _, name) => {
    const { title, items, words } = listOf(name) ?? { title: '', items: [], words: false }
    return { ...values, title, items, words }
  },
  acts: { mark, 'put-right': putRight, finish },
}
