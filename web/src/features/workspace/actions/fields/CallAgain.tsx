import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { readTime } from '#contract/core/typed/typed-time.ts'
import { type CallTime, wrongCall } from '#contract/requests/call-time.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { type Errors, idOf } from '#web/staff/actions/form.ts'

/** When we are to call, as it is typed: the day, the part of it or an hour. */
export interface TypedCall {
  again: TypedDate
  at: string
  hour: string
}

export const noCall: TypedCall = { again: noDate, at: '', hour: '' }

type Wrong = Readonly<Record<string, string | undefined>>

/** The day and the time, or what is wrong with them. */
export function readCall({ again, at, hour }: TypedCall): {
  readonly call?: { readonly again: string; readonly at: CallTime }
  readonly wrong: Wrong
} {
  const [day, time] = [readDate(again), readTime(hour)]
  const wrong: Wrong = {
    ...dateErrors('again', day),
    ...(day.kind === 'none' && { again: 'Enter the day on which we call' }),
    ...(at === '' && { at: 'Select what time of day we call' }),
    ...(at === 'hour' && time.kind === 'none' && { hour: 'Enter the time, for example 10:30am' }),
    ...(at === 'hour' && time.kind === 'wrong' && { hour: time.message }),
  }
  const chosen = at === 'hour' ? time.kind === 'time' && time.time : (at as CallTime)
  if (day.kind !== 'date' || !chosen || Object.keys(wrong).length > 0) return { wrong }
  const call = { again: day.date, at: chosen }
  const refused = wrongCall(call, new Date())
  const field = refused?.field === 'at' && at === 'hour' ? 'hour' : refused?.field
  return field ? { wrong: { [field]: refused?.message } } : { call, wrong }
}

interface Props {
  legend: string
  hint: string
  typed: TypedCall
  errors: Errors
  change(part: Partial<TypedCall>): void
}

/** The day and the time of a call. */
export const CallAgain = ({ legend, hint, typed, errors, change }: Props) => (
  <>
    <DateField
      name="again"
      {...{ legend, hint, errors }}
      value={typed.again}
      onChange={(again) => change({ again })}
    />
    <Radios
      id={idOf('at')}
      name="at"
      legend="What time of day?"
      legendSize="s"
      error={errors.at}
      value={typed.at}
      onChange={({ target }) => change({ at: target.value })}
      items={[
        { value: 'morning', text: 'In the morning' },
        { value: 'afternoon', text: 'In the afternoon' },
        {
          value: 'hour',
          text: 'At a certain time',
          conditional: (
            <Input
              id={idOf('hour')}
              label="From what time?"
              hint="For example, 10:30am. We tell them that we will call within an hour of it"
              className="govuk-input--width-10"
              error={errors.hour}
              value={typed.hour}
              onChange={({ target }) => change({ hour: target.value })}
            />
          ),
        },
        { value: 'any', text: 'At any time that day' },
      ]}
    />
  </>
)
