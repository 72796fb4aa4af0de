import { dayAndClock } from '#contract/calendar/times.ts'
import { isBlank } from '#contract/core/blank.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { readTime, timeError } from '#contract/core/typed/typed-time.ts'
import { bookedNow } from '#contract/requests/booked.ts'
import { council } from '#council'
import { Input } from '#web/design/form/Input.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, idOf, tooLong } from '#web/staff/actions/form.ts'
import { Words } from '../fields/Words.tsx'
import { given } from '../model/given.ts'
import type { About, FieldsProps, Form } from '../model/kind.ts'

interface Told {
  note: string
}

interface Ended extends Told {
  kept: string
}

/** Where it ends well: words for the resident, and others for staff alone. */
function EndedFields({
  action,
  typed,
  change,
  errors,
  about,
}: FieldsProps<Ended> & { action: 'called' | 'came' }) {
  return (
    <>
      <Words
        {...{ action, about }}
        value={typed.note}
        error={errors.note}
        onChange={(note) => change({ note })}
      />
      <Textarea
        id={idOf('kept')}
        label="For staff only (optional)"
        hint="Kept as a note. A person may ask to see what is held about them."
        error={errors.kept}
        value={typed.kept}
        onChange={({ target }) => change({ kept: target.value })}
      />
    </>
  )
}

const called: Form<Ended> = {
  empty: () => ({ note: '', kept: '' }),
  read({ note, kept }) {
    const nothing = isBlank(note) && isBlank(kept)
    const errors = errorsOf({
      note: nothing ? 'Say what was agreed, for the resident to read or for staff only' : tooLong(note),
      kept: tooLong(kept),
    })
    return errors ? { errors } : { action: { do: 'called', ...given('note', note), ...given('kept', kept) } }
  },
  Fields: (props) => <EndedFields {...props} action="called" />,
}

const came: Form<Ended> = {
  empty: () => ({ note: '', kept: '' }),
  read({ note, kept }) {
    const errors = errorsOf({ note: tooLong(note), kept: tooLong(kept) })
    return errors ? { errors } : { action: { do: 'came', ...given('note', note), ...given('kept', kept) } }
  },
  Fields: (props) => <EndedFields {...props} action="came" />,
}

interface Agreed extends Told {
  on: TypedDate
  at: string
  minutes: string
  office: string
  where: string
  bring: string
}

const { registrationOffices: offices = [] } = council
const elsewhere = 'elsewhere'
const addressOf = (id: string): string => {
  const found = offices.find((one) => one.id === id)
  return found ? `${found.name}, ${found.address}` : ''
}

/** The office that they asked for; with a time agreed before, what was agreed. */
function emptyTime({ request }: About): Agreed {
  const before = request && bookedNow(request)
  const nothing = { on: noDate, at: '', minutes: '30', bring: '', note: '' }
  const asked = String(request?.answers.office ?? '')
  if (!before) {
    const office = addressOf(asked) ? asked : ''
    return { ...nothing, office: offices.length === 0 ? elsewhere : office, where: '' }
  }
  const office = offices.find(({ id }) => addressOf(id) === before.where)?.id ?? elsewhere
  const where = office === elsewhere ? before.where : ''
  return { ...nothing, minutes: String(before.minutes), bring: before.bring ?? '', office, where }
}

const wrongMinutes = (minutes: string): string | undefined => {
  const read = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : 0
  return read < 5 || read > 480 ? 'Enter how long it takes in minutes, from 5 to 480' : undefined
}

const agreeTime: Form<Agreed> = {
  empty: emptyTime,
  read({ on, at, minutes, office, where, bring, note }) {
    const [day, time] = [readDate(on), readTime(at)]
    const place = office === elsewhere ? where.trim() : addressOf(office)
    const errors = errorsOf({
      ...dateErrors('on', day),
      ...(day.kind === 'none' && { on: 'Enter the day of the appointment' }),
      at: timeError(time, 'Enter the time of the appointment'),
      minutes: wrongMinutes(minutes),
      office: office === '' ? 'Select where they should come' : undefined,
      where:
        office === elsewhere && place === ''
          ? 'Say where they should come'
          : place.length > 300
            ? 'The place must be 300 characters or fewer'
            : undefined,
      bring: bring.length > 2000 ? 'What to bring must be 2000 characters or fewer' : undefined,
      note: tooLong(note),
    })
    if (errors || day.kind !== 'date' || time.kind !== 'time') return { errors: errors ?? {} }
    return {
      action: {
        do: 'agree-time',
        ...{ on: day.date, at: time.time, minutes: Number(minutes), where: place },
        ...given('bring', bring),
        ...given('note', note),
      },
    }
  },
  Fields: AgreeFields,
}

function AgreeFields({ typed, change, errors, about }: FieldsProps<Agreed>) {
  const before = about.request && bookedNow(about.request)
  return (
    <>
      {before && (
        <InsetText>{`The time now is ${dayAndClock(before.starts)}. What you save here takes its place.`}</InsetText>
      )}
      <DateField
        name="on"
        legend="Which day?"
        value={typed.on}
        errors={errors}
        onChange={(on) => change({ on })}
      />
      <Input
        id={idOf('at')}
        label="What time?"
        hint="For example, 10:30am"
        className="govuk-input--width-10"
        error={errors.at}
        value={typed.at}
        onChange={({ target }) => change({ at: target.value })}
      />
      <Input
        id={idOf('minutes')}
        label="How long does it take, in minutes?"
        inputMode="numeric"
        className="govuk-input--width-3"
        error={errors.minutes}
        value={typed.minutes}
        onChange={({ target }) => change({ minutes: target.value })}
      />
      {offices.length > 0 && (
        <Select
          id={idOf('office')}
          label="Where?"
          error={errors.office}
          value={typed.office}
          onChange={({ target }) => change({ office: target.value })}
          items={[
            { value: '', text: 'Select an office' },
            ...offices.map(({ id, name }) => ({ value: id, text: name })),
            { value: elsewhere, text: 'Somewhere else' },
          ]}
        />
      )}
      {typed.office === elsewhere && (
        <Input
          id={idOf('where')}
          label="Where they should come"
          hint="The resident reads this. Give the name and the address."
          error={errors.where}
          value={typed.where}
          onChange={({ target }) => change({ where: target.value })}
        />
      )}
      <Textarea
        id={idOf('bring')}
        label="What to bring (optional)"
        hint="The resident reads this beside the time."
        error={errors.bring}
        value={typed.bring}
        onChange={({ target }) => change({ bring: target.value })}
      />
      <Words
        action="agree-time"
        {...{ about }}
        value={typed.note}
        error={errors.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

export const meetForms = { called, came, 'agree-time': agreeTime }
