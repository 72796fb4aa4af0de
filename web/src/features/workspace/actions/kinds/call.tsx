import { addCounted } from '#contract/calendar/calendar.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { phoneError } from '#contract/core/phone-number.ts'
import { noDate, type TypedDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import { callsInVain } from '#contract/requests/booked.ts'
import { england } from '#council/holidays.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { errorsOf, idOf, tooLong } from '#web/staff/actions/form.ts'
import { TellDanger } from '../../words/TellDanger.tsx'
import { CallAgain, noCall, readCall, type TypedCall } from '../fields/CallAgain.tsx'
import { Words } from '../fields/Words.tsx'
import { given } from '../model/given.ts'
import { type Form, wrongWords } from '../model/kind.ts'

/** The next working day, as far as the calendar knows. */
function nextWorkingDay(now = new Date()): TypedDate {
  const day = addCounted(england, dayInEngland(now), 1)
  return day ? typedDateOf(day) : noDate
}

interface Tried extends TypedCall {
  note: string
}

const noAnswer: Form<Tried> = {
  empty: () => ({ ...noCall, note: '', again: nextWorkingDay() }),
  read({ note, ...typed }) {
    const { call, wrong } = readCall(typed)
    const errors = errorsOf({ ...wrong, note: tooLong(note) })
    if (errors || !call) return { errors: errors ?? {} }
    return { action: { do: 'no-answer', ...call, ...given('note', note) } }
  },
  Fields({ typed, change, errors, about }) {
    const before = callsInVain(about.request?.history ?? [])
    return (
      <>
        {before > 0 && (
          <InsetText>
            {before === 1
              ? 'We have called once before, and nobody answered.'
              : `We have called ${before} times before, and nobody answered.`}
          </InsetText>
        )}
        <CallAgain
          legend="When will we try again?"
          hint="We will tell the resident when, and the request is due then"
          {...{ typed, change, errors }}
        />
        <Words
          action="no-answer"
          {...{ about }}
          value={typed.note}
          error={errors.note}
          onChange={(note) => change({ note })}
        />
      </>
    )
  },
}

interface RangUs extends TypedCall {
  text: string
  wants: string
  phone: string
}

/** They rang about the call: what they say, and what is to come of it. */
const rangBack: Form<RangUs> = {
  empty: () => ({ ...noCall, text: '', wants: '', phone: '' }),
  read({ text, wants, phone, ...typed }, about) {
    const another = wants === 'another' ? readCall(typed) : undefined
    const errors = errorsOf({
      text: wrongWords('rang-back', text, about),
      wants: wants === '' ? 'Select whether they still want a call' : undefined,
      ...another?.wrong,
      phone: phone.trim() === '' ? undefined : phoneError(phone),
    })
    if (errors) return { errors }
    return {
      action: {
        do: 'rang-back',
        text,
        wants: wants === 'no-call' ? 'no-call' : 'call',
        ...another?.call,
        ...given('phone', phone),
      },
    }
  },
  Fields({ typed, change, errors, about }) {
    return (
      <>
        <TellDanger danger={about.service?.danger ?? 'person'} />
        <Words
          action="rang-back"
          {...{ about }}
          value={typed.text}
          error={errors.text}
          onChange={(text) => change({ text })}
        />
        <Radios
          id={idOf('wants')}
          name="wants"
          legend="Do they still want a call?"
          legendSize="s"
          error={errors.wants}
          value={typed.wants}
          onChange={({ target }) => change({ wants: target.value })}
          items={[
            { value: 'call', text: 'Yes, as we said we would' },
            {
              value: 'another',
              text: 'Yes, at another time',
              conditional: (
                <CallAgain
                  legend="When should we call?"
                  hint="They see this on their private page, and the call is due then"
                  {...{ typed, change, errors }}
                />
              ),
            },
            {
              value: 'no-call',
              text: 'No',
              hint: 'The team still sees it, and closes it once they have read what you wrote',
            },
          ]}
        />
        <Input
          id={idOf('phone')}
          label="Another number to call (optional)"
          hint="Only if the number that they gave is wrong or has changed. It is kept with what they say"
          type="tel"
          autoComplete="off"
          className="govuk-input--width-20"
          error={errors.phone}
          value={typed.phone}
          onChange={({ target }) => change({ phone: target.value })}
        />
      </>
    )
  },
}

export const callForms = { 'no-answer': noAnswer, 'rang-back': rangBack }
