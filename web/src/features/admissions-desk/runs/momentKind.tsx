import { momentInEngland } from '#contract/calendar/moments.ts'
import { readDate, type TypedDate } from '#contract/core/typed-date.ts'
import { Input } from '#web/design/form/Input.tsx'
import { DateQuestion } from '#web/questions/DateQuestion.tsx'
import { dateErrors, errorsOfDate, noDate } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'

interface Typed {
  on: TypedDate
  time: string
}

const timePattern = /^(?:[01]?\d|2[0-3]):[0-5]\d$/

function MomentFields({ typed, change, errors }: FieldsProps<Typed, unknown>) {
  return (
    <>
      <DateQuestion
        id={idOf('on')}
        legend="Day"
        hint="For example, 16 4 2027"
        legendSize="s"
        isPageHeading={false}
        value={typed.on}
        error={errors.on}
        errors={errorsOfDate(errors, 'on')}
        onChange={(on) => change({ on })}
      />
      <Input
        id={idOf('at')}
        name="at"
        label="Time"
        hint="By the clock, in 24 hours, such as 07:00"
        width={5}
        error={errors.at}
        value={typed.time}
        onChange={({ target }) => change({ time: target.value })}
      />
    </>
  )
}

/** The moment at which every family sees its offer, by the clock in England. */
export const moment: Kind<Typed, unknown, { at: string }> = {
  title: 'When should everybody see their offer?',
  send: 'Set the moment',
  isGrave: () => true,
  empty: () => ({ on: noDate, time: '' }),
  read({ on, time }) {
    const day = readDate(on)
    const typed = time.trim()
    const errors = errorsOf({
      on: day.kind === 'none' ? 'Enter the day' : undefined,
      ...dateErrors('on', day),
      // By the name that the API has for the moment: it may refuse one that has passed.
      at: timePattern.test(typed) ? undefined : 'Enter a time in 24 hours, such as 07:00',
    })
    if (errors || day.kind !== 'date') return { errors: errors ?? {} }
    return { action: { at: momentInEngland(`${day.date}T${typed.padStart(5, '0')}`).toISOString() } }
  },
  Fields: MomentFields,
}
