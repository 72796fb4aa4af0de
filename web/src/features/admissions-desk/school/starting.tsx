import { type Heard, heardKinds, type Start } from '#contract/admissions/starts/starts.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { noDate, readDate, type TypedDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, idOf, type Kind, type Read } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { type Child, heardNames } from './words.ts'

interface Typed {
  readonly is: string
  readonly on: TypedDate
  readonly partTime: readonly string[]
  readonly heard: string
}

export interface AboutStart {
  readonly child: Child
  readonly isReception: boolean
  /** Today, as the API counts it. */
  readonly today: Day
}

export const heardItems = heardKinds.map((value) => ({ value, text: heardNames[value] }))

const isNames = {
  started: 'Started at our school',
  later: 'Starts later in the school year',
  'not-come': 'Has not come',
  'take-back': 'None of these: take back what we said',
} as const

function read({ is, on, partTime, heard }: Typed, { today }: AboutStart): Read<Start | null> {
  const day = readDate(on)
  const asksDay = is === 'started' || is === 'later'
  const isAhead = is === 'started' && day.kind === 'date' && day.date > today
  const errors = errorsOf({
    is: is ? undefined : 'Select what you know about the child',
    on: asksDay && day.kind === 'none' ? 'Enter the day' : undefined,
    'on-year': isAhead ? 'The day must be today or in the past' : undefined,
    ...(asksDay ? dateErrors('on', day) : {}),
    heard: is === 'not-come' && !heard ? 'Select what you have heard from the family' : undefined,
  })
  if (errors) return { errors }
  if (is === 'take-back') return { action: null }
  if (is === 'not-come') return { action: { is, heard: heard as Heard } as Start }
  const date = day.kind === 'date' ? day.date : ''
  if (is === 'later') return { action: { is, on: date } as Start }
  return { action: { is: 'started', on: date, ...(partTime.length > 0 ? { partTime: true } : {}) } as Start }
}

function Fields(props: FieldsProps<Typed, AboutStart>) {
  const { typed, change, errors, about } = props
  const { child, isReception } = about
  const field = textOf<Typed>(props)
  return (
    <>
      <Radios
        {...field('is')}
        legend={`What do you know about ${child.name}?`}
        legendSize="s"
        items={child.can.map((value) => ({ value, text: isNames[value] }))}
      />
      {(typed.is === 'started' || typed.is === 'later') && (
        <DateField
          name="on"
          legend={typed.is === 'started' ? 'When did the child start?' : 'When will the child start?'}
          hint={
            typed.is === 'later' && child.laterUntil
              ? `By law, no later than ${dayInWords(child.laterUntil)}`
              : undefined
          }
          value={typed.on}
          errors={errors}
          onChange={(on) => change({ on })}
        />
      )}
      {typed.is === 'started' && isReception && (
        <Checkboxes
          id={idOf('partTime')}
          name="partTime"
          legend="Part time"
          legendSize="s"
          values={typed.partTime}
          items={[{ value: 'yes', text: 'The child goes part time for now' }]}
          onChange={({ target }) => change({ partTime: target.checked ? ['yes'] : [] })}
        />
      )}
      {typed.is === 'not-come' && (
        <Radios {...field('heard')} legend="What have you heard?" legendSize="s" items={heardItems} />
      )}
    </>
  )
}

const nothing: Typed = { is: '', on: noDate, partTime: [], heard: '' }

/** What was said before, to be corrected. */
function typedOf(said: Start | undefined): Typed {
  if (!said) return nothing
  if (said.is === 'not-come') return { ...nothing, is: said.is, heard: said.heard }
  const partTime = said.is === 'started' && said.partTime ? ['yes'] : []
  return { ...nothing, is: said.is, on: typedDateOf(said.on), partTime }
}

/** What a school says of one child. */
export const oneStart: Kind<Typed, AboutStart, Start | null> = {
  title: 'Has the child started?',
  send: 'Save',
  isGrave: () => false,
  empty: ({ child }) => typedOf(child.start?.said),
  read,
  Fields,
}
