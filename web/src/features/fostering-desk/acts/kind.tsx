import { momentInEngland } from '#contract/calendar/moments.ts'
import { readDate, type TypedDate } from '#contract/core/typed-date.ts'
import { dateErrors, noDate } from '#web/staff/actions/date.ts'
import { type Errors, errorsOf, type FieldsProps, type Kind, mostWords } from '#web/staff/actions/form.ts'
import { ActField } from './ActField.tsx'
import type { About, ActRow, Field } from './row.ts'

export type Typed = Readonly<Record<string, string | readonly string[] | TypedDate>>

const emptyOf = ({ kind }: Field) => (kind === 'day' ? noDate : kind === 'several' ? [] : '')

/** What was typed where something is there already. */
const typedFrom = (value: unknown) =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? '')

const missing: Readonly<Record<Field['kind'], string>> = {
  text: 'Fill this in',
  words: 'Write a few words',
  day: 'Enter the day',
  moment: 'Enter the day and the time',
  'yes-no': 'Select yes or no',
  sure: 'Tick this if it is so. Otherwise it cannot be done',
  choice: 'Select one',
  several: 'Select at least one',
}

/** `message`: the field's own, where one can tell which it is without reading its label. */
const missingIn = (field: Field): string => `${missing[field.kind]}: ${field.label.replace(/[?:]$/, '')}`

/** What one field says; undefined where it was left empty. */
function saidIn(field: Field, typed: Typed): { readonly value?: unknown; readonly errors?: Errors } {
  const value = typed[field.name] ?? emptyOf(field)
  if (field.kind === 'day') {
    const read = readDate(value as TypedDate)
    if (read.kind === 'wrong') return { errors: dateErrors(field.name, read) }
    return read.kind === 'date' ? { value: read.date } : {}
  }
  if (field.kind === 'several') return (value as string[]).length > 0 ? { value } : {}
  const text = String(value).trim()
  if (text === '') return {}
  if (text.length > mostWords * 5) return { errors: { [field.name]: 'Shorten it to 20,000 characters' } }
  if (field.kind === 'moment') return { value: momentInEngland(text.slice(0, 16)).toISOString() }
  if (field.kind === 'yes-no') return { value: text === 'yes' }
  return { value: field.kind === 'sure' ? true : text }
}

/** What was said in all fields, by name, or what is wrong with it. */
export function readRow({ fields }: Pick<ActRow, 'fields'>, typed: Typed) {
  const said: Record<string, unknown> = {}
  const wrong: Record<string, string | undefined> = {}
  for (const field of fields) {
    const { value, errors } = saidIn(field, typed)
    if (errors) Object.assign(wrong, errors)
    else if (value !== undefined) said[field.name] = value
    else if (!field.optional) wrong[field.name] = missingIn(field)
  }
  const errors = errorsOf(wrong)
  return errors ? { errors } : { said }
}

/** An act as a form, drawn from its row. It sends what the act takes. */
export function kindOf(row: ActRow): Kind<Typed, About, object> {
  const Fields = ({ typed, change, errors, about }: FieldsProps<Typed, About>) => (
    <>
      {row.note && <p className="govuk-body">{row.note}</p>}
      {row.fields.map((field) => (
        <div key={field.name}>
          <ActField {...{ field, typed, change, errors, about }} />
        </div>
      ))}
    </>
  )
  return {
    title: row.title,
    send: row.send,
    isGrave: () => row.grave === true,
    empty(about) {
      const there = row.from?.(about) ?? {}
      return Object.fromEntries(
        row.fields.map((field) => [
          field.name,
          there[field.name] === undefined ? emptyOf(field) : typedFrom(there[field.name]),
        ]),
      )
    },
    read(typed, about) {
      const read = readRow(row, typed)
      if (read.errors) return { errors: read.errors }
      return { action: row.body ? row.body(read.said, about) : read.said }
    },
    Fields,
  }
}
