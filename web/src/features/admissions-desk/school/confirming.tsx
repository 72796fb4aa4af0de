import type { ConfirmStarts, Heard } from '#contract/admissions/starts/starts.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { readDate, type TypedDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import { Details } from '#web/design/Details.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'
import { childrenInWords } from '../words.ts'
import { heardItems } from './starting.tsx'
import type { Child } from './words.ts'

/** What is chosen first: the day of everybody, and those for whom it does not hold. */
export interface Chosen {
  readonly on: Day
  readonly out: readonly string[]
}

export interface AboutAll {
  readonly children: readonly Child[]
  /** The first day with lessons. */
  readonly first: Day
  readonly today: Day
  /** What was chosen before it was looked at; undefined at first. */
  readonly before: Chosen | undefined
}

interface TypedChoice {
  readonly on: TypedDate
  readonly out: readonly string[]
}

/** Everybody who is not ticked has started on one day: a school has a few exceptions, and not many rules. */
export const choose: Kind<TypedChoice, AboutAll, Chosen> = {
  title: 'Who has started?',
  send: 'Check before you save',
  isGrave: () => false,
  empty: ({ first, today, before }) => ({
    on: typedDateOf(before?.on ?? (first <= today ? first : today)),
    out: before?.out ?? [],
  }),
  read({ on, out }, { today }) {
    const day = readDate(on)
    const isAhead = day.kind === 'date' && day.date > today
    const errors = errorsOf({
      on: day.kind === 'none' ? 'Enter the day on which the children started' : undefined,
      'on-year': isAhead ? 'The day must be today or in the past' : undefined,
      ...dateErrors('on', day),
    })
    return errors || day.kind !== 'date' ? { errors: errors ?? {} } : { action: { on: day.date, out } }
  },
  Fields: ({ typed, change, errors, about }: FieldsProps<TypedChoice, AboutAll>) => (
    <>
      <DateField
        name="on"
        legend="When did the children start?"
        value={typed.on}
        errors={errors}
        onChange={(on) => change({ on })}
      />
      <Checkboxes
        id={idOf('out')}
        name="out"
        legend="Who did not start on that day?"
        legendSize="s"
        hint="Tick those who have not come, or who started on another day. Everybody else is recorded as started."
        values={typed.out}
        items={about.children.map(({ reference, name, answer }) => ({
          value: reference,
          text: `${name}, ${reference}`,
          ...(answer === 'waiting' && { hint: 'The family has not answered the offer' }),
        }))}
        onChange={({ target }) =>
          change({
            out: target.checked
              ? [...typed.out, target.value]
              : typed.out.filter((one) => one !== target.value),
          })
        }
      />
    </>
  ),
}

export interface AboutCheck extends AboutAll {
  readonly chosen: Chosen
}

/** What became of each child who is ticked, by reference. */
type TypedCheck = Readonly<Record<string, string>>

/** Not now: the school says it of the child by itself. */
const another = 'another'

const partsOf = ({ children, chosen }: AboutCheck) => {
  const out = new Set(chosen.out)
  return {
    started: children.filter(({ reference }) => !out.has(reference)),
    ticked: children.filter(({ reference }) => out.has(reference)),
  }
}

const fieldOf = (reference: string) => `heard-${reference}`

type Words = ConfirmStarts['children']

/** Says what will be recorded of whom, before it is. */
export const check: Kind<TypedCheck, AboutCheck, Words> = {
  title: 'Check before you save',
  send: 'Save',
  isGrave: () => false,
  empty: () => ({}),
  read(typed, about) {
    const { started, ticked } = partsOf(about)
    const errors = errorsOf(
      Object.fromEntries(
        ticked.map(({ reference, name }) => [
          fieldOf(reference),
          typed[reference] ? undefined : `Select what you know about ${name}`,
        ]),
      ),
    )
    if (errors) return { errors }
    const { on } = about.chosen
    const words: Words = [
      ...started.map(({ reference, seen }) => ({ reference, seen, start: { is: 'started' as const, on } })),
      ...ticked.flatMap(({ reference, seen }) => {
        const heard = typed[reference]
        if (heard === another) return []
        return [{ reference, seen, start: { is: 'not-come' as const, heard: heard as Heard } }]
      }),
    ]
    return { action: words }
  },
  Fields: ({ typed, change, errors, about }: FieldsProps<TypedCheck, AboutCheck>) => {
    const { started, ticked } = partsOf(about)
    return (
      <>
        <p className="govuk-body">
          <strong>{`${childrenInWords(started.length)} started on ${dayInWords(about.chosen.on)}.`}</strong>
        </p>
        {started.length > 0 && (
          <Details summary="Show who">
            <ul className="govuk-list">
              {started.map(({ reference, name }) => (
                <li key={reference}>{`${name}, ${reference}`}</li>
              ))}
            </ul>
          </Details>
        )}
        {ticked.map(({ reference, name }) => (
          <Radios
            key={reference}
            id={idOf(fieldOf(reference))}
            name={fieldOf(reference)}
            legend={`${name}, ${reference}`}
            legendSize="s"
            error={errors[fieldOf(reference)]}
            value={typed[reference] ?? ''}
            items={[
              ...heardItems.map(({ value, text }) => ({ value, text: `Has not come. ${text}` })),
              {
                value: another,
                text: 'Started on another day, or starts later: I will enter this child later',
              },
            ]}
            onChange={({ target }) => change({ [reference]: target.value })}
          />
        ))}
        <p className="govuk-body">
          The council can see who has not come and gets in touch with the family. No child loses a place by
          what you save here, and you can change it later.
        </p>
      </>
    )
  },
}

/** `28 children started on 1 September 2027, and 2 children have not come.` */
export function savedInWords(words: Words): string {
  const started = words.filter(({ start }) => start?.is === 'started')
  const [first] = started
  const out = words.length - started.length
  const day = first?.start?.is === 'started' ? ` on ${dayInWords(first.start.on)}` : ''
  const begins = `${childrenInWords(started.length)} started${day}`
  return out === 0
    ? `${begins}.`
    : `${begins}, and ${childrenInWords(out)} ${out === 1 ? 'has' : 'have'} not come.`
}
