import { momentInEngland } from '#contract/calendar/moments.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { readTime, timeError } from '#contract/core/typed/typed-time.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'

interface Typed {
  on: TypedDate
  time: string
  /** Ticked: it is meant to be another day than offer day. */
  otherDay: boolean
}

export interface About {
  /** Offer day of the round. */
  readonly offersOn: string
}

/** The day that is typed, where that is not offer day. */
function otherDay({ on }: Typed, { offersOn }: About): string | undefined {
  const day = readDate(on)
  return day.kind === 'date' && day.date !== offersOn ? day.date : undefined
}

function MomentFields(props: FieldsProps<Typed, About>) {
  const { typed, change, errors, about } = props
  const other = otherDay(typed, about)
  return (
    <>
      <DateField
        name="on"
        legend="Day"
        hint={`Offer day of this round is ${dayInWords(about.offersOn)}`}
        value={typed.on}
        errors={errors}
        onChange={(on) => change({ on, otherDay: false })}
      />
      {other && (
        <Checkboxes
          id={idOf('otherDay')}
          name="otherDay"
          legend="This is not offer day"
          legendSize="s"
          error={errors.otherDay}
          values={typed.otherDay ? ['yes'] : []}
          onChange={({ target }) => change({ otherDay: target.checked })}
          items={[
            {
              value: 'yes',
              text: `Show offers on ${dayInWords(other)}, and not on ${dayInWords(about.offersOn)}`,
            },
          ]}
        />
      )}
      <Input
        {...textOf<Typed>(props)('time', 'at')}
        label="Time"
        hint="For example, 7am or 07:00"
        width={5}
      />
    </>
  )
}

/** The moment at which every family sees its offer, by the clock in England. */
export const moment: Kind<Typed, About, { at: string }> = {
  title: 'When should families see their offers?',
  send: 'Set the time',
  isGrave: () => true,
  empty: () => ({ on: noDate, time: '', otherDay: false }),
  read(typed, about) {
    const day = readDate(typed.on)
    const time = readTime(typed.time)
    const errors = errorsOf({
      on: day.kind === 'none' ? 'Enter the day' : undefined,
      ...dateErrors('on', day),
      otherDay:
        otherDay(typed, about) && !typed.otherDay
          ? `Tick the box if offers should not be shown on offer day, ${dayInWords(about.offersOn)}`
          : undefined,
      // By the name that the API has for the moment: it may refuse one that has passed.
      at: timeError(time, 'Enter a time, such as 7am'),
    })
    if (errors || day.kind !== 'date' || time.kind !== 'time') return { errors: errors ?? {} }
    return { action: { at: momentInEngland(`${day.date}T${time.time}`).toISOString() } }
  },
  Fields: MomentFields,
}
