import { answerWays } from '#contract/admissions/answer.ts'
import type { ReportVacancies, SchoolVacancies } from '#contract/admissions/vacancies.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { isBlank } from '#contract/core/blank.ts'
import { readDate, type TypedDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'
import { wayNames } from '../answers/words.ts'

const parts = ['onRoll', 'limit', 'vacancies', 'note'] as const
type Part = (typeof parts)[number]
type Row = Readonly<Record<Part, string>>

export interface Reported {
  readonly asOf: TypedDate
  readonly rows: readonly Row[]
  readonly how: string
}

const text = (count: number | null | undefined) =>
  count === null || count === undefined ? '' : String(count)

/** As the school reported last, or with the admission number alone. */
const empty = ({ years, report, today }: SchoolVacancies): Reported => ({
  asOf: typedDateOf(today),
  how: '',
  rows: years.map(({ year, limit }) => {
    const last = report?.years.find((one) => one.year === year)
    return {
      onRoll: text(last?.onRoll),
      limit: text(last?.limit ?? limit),
      vacancies: text(last?.vacancies),
      note: last?.note ?? '',
    }
  }),
})

const isCount = (typed: string) => /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= 2000
const fieldOf = (year: number, part: Part) => `${part}-${year}`

function errorsOfRow({ onRoll, limit, vacancies, note }: Row, year: number) {
  const name = yearName(year)
  const left = Math.max(0, Number(limit) - Number(onRoll))
  const counts = isCount(onRoll) && isCount(limit) && isCount(vacancies)
  return {
    [fieldOf(year, 'onRoll')]: isCount(onRoll) ? undefined : `Enter how many pupils ${name} has`,
    [fieldOf(year, 'limit')]: isCount(limit) ? undefined : `Enter how many places ${name} has`,
    [fieldOf(year, 'vacancies')]: isCount(vacancies)
      ? undefined
      : `Enter how many places are free in ${name}`,
    [fieldOf(year, 'note')]:
      counts && Number(vacancies) !== left && isBlank(note)
        ? `${limit} places and ${onRoll} pupils leave ${left} free in ${name}. Enter ${left}, or say why it is ${vacancies}`
        : undefined,
  }
}

function read(typed: Reported, about: SchoolVacancies) {
  const day = readDate(typed.asOf)
  const enters = about.can.includes('enter')
  const rows = about.years.map(({ year }, at) => ({ year, row: typed.rows[at] as Row }))
  const errors = errorsOf({
    asOf: day.kind === 'none' ? 'Enter the date that the numbers are for' : undefined,
    'asOf-year':
      day.kind === 'date' && day.date > about.today ? 'The date must be today or in the past' : undefined,
    ...dateErrors('asOf', day),
    ...Object.assign({}, ...rows.map(({ year, row }) => errorsOfRow(row, year))),
    how: enters && !typed.how ? 'Select how the school told you' : undefined,
  })
  if (errors || day.kind !== 'date') return { errors: errors ?? {} }
  const years = rows.map(({ year, row: { onRoll, limit, vacancies, note } }) => ({
    ...{ year, onRoll: Number(onRoll), limit: Number(limit), vacancies: Number(vacancies) },
    ...(isBlank(note) ? {} : { note: note.trim() }),
  }))
  return { action: { asOf: day.date, years, ...(enters ? { how: typed.how } : {}) } as Sent }
}

type Sent = Omit<ReportVacancies, 'seen'>

const labels: Readonly<Record<Part, string>> = {
  onRoll: 'Pupils on roll',
  limit: 'Places in the year group',
  vacancies: 'Places free',
  note: 'Note, if the numbers need one',
}

function Fields({ typed, change, errors, about }: FieldsProps<Reported, SchoolVacancies>) {
  const set = (at: number, part: Part, value: string) =>
    change({ rows: typed.rows.map((row, one) => (one === at ? { ...row, [part]: value } : row)) })
  return (
    <>
      <DateField
        name="asOf"
        legend="Which day are the numbers for?"
        errors={errors}
        value={typed.asOf}
        onChange={(asOf) => change({ asOf })}
      />
      {about.years.map(({ year, infant }, at) => (
        <Fieldset key={year} legend={yearName(year)} legendSize="m">
          {infant && <p className="govuk-body">{`At most ${about.infantMost} pupils with one teacher.`}</p>}
          {parts.map((part) => (
            <Input
              key={part}
              id={idOf(fieldOf(year, part))}
              name={fieldOf(year, part)}
              label={labels[part]}
              error={errors[fieldOf(year, part)]}
              value={typed.rows[at]?.[part] ?? ''}
              {...(part === 'note' ? {} : { inputMode: 'numeric' as const, width: 4 as const })}
              onChange={({ target }) => set(at, part, target.value)}
            />
          ))}
        </Fieldset>
      ))}
      {about.can.includes('enter') && (
        <Radios
          id={idOf('how')}
          name="how"
          legend="How did the school tell you?"
          legendSize="s"
          value={typed.how}
          error={errors.how}
          items={answerWays.map((value) => ({ value, text: wayNames[value] }))}
          onChange={({ target }) => change({ how: target.value })}
        />
      )}
    </>
  )
}

/** How much room a school has, year group by year group. */
export const reporting: Kind<Reported, SchoolVacancies, Sent> = {
  title: 'Places free in each year group',
  send: 'Save the report',
  isGrave: () => false,
  empty,
  read,
  Fields,
}
