import { momentInEngland } from '#contract/calendar/moments.ts'
import { wallClockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { noDate, readDate, type TypedDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import { readMoment, readTime } from '#contract/core/typed/typed-time.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { dateErrors } from '#web/staff/actions/date.ts'
import { type Errors, errorsOf, type FieldsProps, type Kind, mostWords } from '#web/staff/actions/form.ts'
import { RowField } from './RowField.tsx'
import { type Field, loneItem, type Row } from './row.ts'

export type Typed = Readonly<
  Record<string, string | readonly string[] | readonly EvidenceAnswer[] | TypedDate>
>

const emptyOf = ({ kind }: Pick<Field<never>, 'kind'>) =>
  kind === 'day' ? noDate : kind === 'several' || kind === 'files' ? [] : ''

/** What was typed where something is there already: a day lies there as `YYYY-MM-DD`. */
const typedFrom = ({ kind }: Pick<Field<never>, 'kind'>, value: unknown) =>
  kind === 'day'
    ? typedDateOf(String(value))
    : kind === 'moment' && value !== undefined
      ? String(value).replace(
          /^([\d-]{10})T([\d:]{5})$/,
          (_, day, time) => `${dayInWords(day)} at ${wallClockInWords(time)}`,
        )
      : typeof value === 'boolean'
        ? value
          ? 'yes'
          : 'no'
        : String(value ?? '')

/** What to do with a field that was left empty, before its name. */
const missing: Readonly<Record<Exclude<Field<never>['kind'], 'files' | 'sure'>, string>> = {
  text: 'Fill in',
  words: 'Fill in',
  number: 'Enter a number for',
  day: 'Enter a day for',
  moment: 'Enter a day and a time for',
  time: 'Enter a time for',
  'yes-no': 'Select yes or no for',
  choice: 'Select an option for',
  several: 'Select at least one option for',
}
/** The same where its name is a question. */
const unanswered: Readonly<Partial<Record<Field<never>['kind'], string>>> = {
  text: 'Answer',
  words: 'Answer',
  choice: 'Select an answer to',
  several: 'Select at least one answer to',
}

/** In the field's own words, or else with its name as it stands on the page. */
function missingIn({ kind, label, missing: own }: Pick<Field<never>, 'kind' | 'label' | 'missing'>): string {
  if (own !== undefined) return own
  if (kind === 'files') return 'Choose the file'
  if (kind === 'sure') return 'Tick the box to confirm this'
  const verb = (label.endsWith('?') ? unanswered[kind] : undefined) ?? missing[kind]
  return `${verb} “${label.replace(/:$/, '')}”`
}

/** One file by its id, or several with what each is called. */
function filesIn(atMost: number, files: readonly EvidenceAnswer[]) {
  if (files.length === 0) return {}
  if (atMost === 1) return { value: files[0]?.id }
  return {
    value: files.map(({ id, description }, at) => ({ id, title: description?.trim() || `File ${at + 1}` })),
  }
}

function numberIn({ name, least, most }: { name: string; least: number; most: number }, text: string) {
  const value = Number(text)
  return Number.isInteger(value) && least <= value && value <= most
    ? { value }
    : { errors: { [name]: `Enter a whole number from ${least} to ${most}` } }
}

/** What one field says; undefined where it was left empty. */
function saidIn<About>(
  field: Field<About>,
  typed: Typed,
): { readonly value?: unknown; readonly errors?: Errors } {
  const value = typed[field.name] ?? emptyOf(field)
  if (field.kind === 'day') {
    const read = readDate(value as TypedDate)
    if (read.kind === 'wrong') return { errors: dateErrors(field.name, read) }
    return read.kind === 'date' ? { value: read.date } : {}
  }
  if (field.kind === 'several') return (value as string[]).length > 0 ? { value } : {}
  if (field.kind === 'files') return filesIn(field.atMost, value as readonly EvidenceAnswer[])
  const text = String(value).trim()
  if (text === '') return {}
  const most = (field.kind === 'words' ? field.most : undefined) ?? mostWords * 5
  if (text.length > most)
    return { errors: { [field.name]: `Shorten it to ${most.toLocaleString('en-GB')} characters` } }
  if (field.kind === 'number') return numberIn(field, text)
  if (field.kind === 'moment') {
    const read = readMoment(text)
    if (read.kind === 'wrong') return { errors: { [field.name]: read.message } }
    return read.kind === 'moment' ? { value: momentInEngland(read.moment).toISOString() } : {}
  }
  if (field.kind === 'time') {
    const read = readTime(text)
    if (read.kind === 'wrong') return { errors: { [field.name]: read.message } }
    return read.kind === 'time' ? { value: read.time } : {}
  }
  if (field.kind === 'yes-no') return { value: text === 'yes' }
  return { value: field.kind === 'sure' ? true : text }
}

/** What was said in all fields, by name, or what is wrong with it. */
export function readRow<About>({ fields }: Pick<Row<About>, 'fields'>, typed: Typed) {
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

/** With what there is no choice about. */
const withLone = <About,>({ fields }: Pick<Row<About>, 'fields'>, typed: Typed, about: About): Typed => ({
  ...typed,
  ...Object.fromEntries(
    fields.flatMap((field) => {
      const only = loneItem(field, about)
      return only ? [[field.name, only.value]] : []
    }),
  ),
})

/** What is asked, by what was said so far: an answer that is not shown any more counts for nothing. */
function fieldsFor<About>({ fields }: Pick<Row<About>, 'fields'>, typed: Typed, about: About) {
  const said: Record<string, unknown> = {}
  return fields.filter((field) => {
    if (!(field.when?.(about) ?? true) || !(field.shows?.(said, about) ?? true)) return false
    const { value } = saidIn(field, typed)
    if (value !== undefined) said[field.name] = value
    return true
  })
}

/** One field, or what is taken without a question. */
function OneField<About>(props: Parameters<typeof RowField<About>>[0]) {
  const only = loneItem(props.field, props.about)
  return only ? <p className="govuk-body govuk-!-font-weight-bold">{only.text}</p> : <RowField {...props} />
}

/** An act as a form, drawn from its row. It sends what the act takes. */
export function kindOf<About>(row: Row<About>): Kind<Typed, About, object> {
  const Fields = ({ typed: own, change, errors, about, onBusy }: FieldsProps<Typed, About>) => {
    const typed = withLone(row, own, about)
    return (
      <>
        {row.note && (
          <p className="govuk-body">{typeof row.note === 'function' ? row.note(about) : row.note}</p>
        )}
        {fieldsFor(row, typed, about).map((field) => (
          <div key={field.name}>
            <OneField {...{ field, typed, change, errors, about, onBusy }} />
          </div>
        ))}
      </>
    )
  }
  return {
    title: row.title,
    send: row.send,
    filesIn: row.fields.find(({ kind }) => kind === 'files')?.name,
    isGrave: () => row.grave === true,
    empty(about) {
      const there = row.from?.(about) ?? {}
      return Object.fromEntries(
        row.fields.map((field) => [
          field.name,
          there[field.name] === undefined ? emptyOf(field) : typedFrom(field, there[field.name]),
        ]),
      )
    },
    read(own, about) {
      const typed = withLone(row, own, about)
      const read = readRow({ fields: fieldsFor(row, typed, about) }, typed)
      if (read.errors) return { errors: read.errors }
      const errors = row.check?.(read.said)
      if (errors) return { errors }
      return { action: row.body ? row.body(read.said, about) : read.said }
    },
    Fields,
  }
}
