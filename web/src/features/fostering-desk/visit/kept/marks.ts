import { noDate, readDate, type TypedDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import { answered, type Kept } from '#web/kept/kept.ts'
import type { KeptList } from './visit.ts'

/** How one thing was found, as the record has it. */
export interface Mark {
  readonly is: 'right' | 'not-here' | 'to-put-right'
  readonly note?: string
  readonly by?: string
  readonly putRight?: { readonly on: string; readonly note: string }
}

export interface TypedMark {
  readonly is: string
  readonly note: string
  readonly by: TypedDate
}

export const marksIn = ['right', 'to-put-right', 'not-here'] as const

export const markInWords: Readonly<Record<Mark['is'], string>> = {
  right: 'Yes',
  'not-here': 'This does not apply here',
  'to-put-right': 'No, it has to be put right',
}

const typedFrom = (mark: Mark | undefined): TypedMark => ({
  is: mark?.is ?? '',
  note: mark?.note ?? '',
  by: mark?.by ? typedDateOf(mark.by) : noDate,
})

/** How it was found as it is known here: what was entered here over what stands in the record. */
export const markOf = ({ found }: KeptList, id: string): Mark | undefined =>
  ({ ...found.base, ...found.sending?.answers, ...found.answers })[id] as Mark | undefined

/** What stands in the fields of one thing. */
export const typedOf = (list: KeptList, id: string): TypedMark =>
  (list.found.typed[id] as TypedMark | undefined) ?? typedFrom(markOf(list, id))

export type MarkErrors = Readonly<Partial<Record<'is' | 'note' | 'by', string>>>

/** The mark that the fields make, or what is missing or wrong. */
export function readMark(
  { words }: Pick<KeptList, 'words'>,
  { is, note, by }: TypedMark,
  today: string,
): { mark: Mark } | { errors: MarkErrors } {
  const which = marksIn.find((one) => one === is)
  if (!which) return { errors: { is: 'Select yes, no, or that it does not apply' } }
  const said = note.trim()
  const day = readDate(by)
  const puts = which === 'to-put-right'
  const wrong =
    (day.kind === 'wrong' && day.message) ||
    (day.kind === 'none' && 'Enter the day it has to be put right by')
  const errors: MarkErrors = {
    ...(puts && said === '' && { note: 'Say what has to be put right' }),
    ...(!puts && words && said === '' && { note: 'Say a few words about it' }),
    ...(puts && wrong && { by: wrong }),
    ...(puts && day.kind === 'date' && day.date < today && { by: 'The day must be today or in the future' }),
  }
  if (Object.keys(errors).length > 0) return { errors }
  return {
    mark: {
      is: which,
      ...(said !== '' && { note: said }),
      ...(puts && day.kind === 'date' && { by: day.date }),
    },
  }
}

const without = (all: Readonly<Record<string, unknown>>, id: string) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== id))

/** After something was entered about one thing: as soon as it is whole it waits to be sent, until then it is kept as it is. */
export function withTyped(list: KeptList, id: string, typed: TypedMark, today: string): KeptList {
  const read = readMark(list, typed, today)
  const found: Kept =
    'mark' in read
      ? answered(list.found, { [id]: read.mark })
      : { ...list.found, answers: without(list.found.answers, id) }
  return { ...list, found: { ...found, typed: { ...found.typed, [id]: typed } } }
}

/** Nothing was entered about it here after all. */
export const withoutTyped = (list: KeptList, id: string): KeptList => ({
  ...list,
  found: {
    ...list.found,
    answers: without(list.found.answers, id),
    typed: without(list.found.typed, id),
    refused: without(list.found.refused, id) as Kept['refused'],
  },
})

/** What was begun and is not whole, by id. */
export const unfinished = (list: KeptList, today: string): { id: string; errors: MarkErrors }[] =>
  list.items.flatMap(({ id }) => {
    const typed = list.found.typed[id] as TypedMark | undefined
    const read = typed && readMark(list, typed, today)
    return read && 'errors' in read ? [{ id, errors: read.errors }] : []
  })

/** Without what stands in fields and is whole: from now on it is as it is sent. */
export const settled = (list: KeptList): KeptList => ({ ...list, found: { ...list.found, typed: {} } })

export const howMany = (list: KeptList): number =>
  list.items.filter(({ id }) => markOf(list, id) !== undefined).length
