import { answerWays } from '#contract/admissions/answer.ts'
import {
  closingReasons,
  decidingBodies,
  type FairAccessActName,
  type FairAccessView,
} from '#contract/admissions/fair-access.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { wayNames } from '../answers/words.ts'
import { ReplyFields, type Replying, readReply, replyEmpty } from './replying.tsx'
import { bodyNames, closingNames } from './words.ts'

type About = FairAccessView
const chosen = (value: string, message: string) => (value ? undefined : message)

interface Proposing {
  readonly school: string
  readonly body: string
  readonly on: TypedDate
  readonly why: string
  readonly tells: string
}

const propose: Kind<Proposing, About, object> = {
  title: 'Ask a school',
  send: 'Ask this school',
  isGrave: () => false,
  empty: () => ({ school: '', body: '', on: noDate, why: '', tells: '' }),
  read({ school, body, on, why, tells }) {
    const day = readDate(on)
    const errors = errorsOf({
      school: chosen(school, 'Select the school'),
      body: chosen(body, 'Select who decided it'),
      on: day.kind === 'none' ? 'Enter when it was decided' : undefined,
      ...dateErrors('on', day),
      why: missing(why, 'Enter why this school'),
      tells: missing(tells, 'Enter what the school needs to know about the child'),
    })
    if (errors || day.kind !== 'date') return { errors: errors ?? {} }
    return { action: { do: 'propose', school, body, on: day.date, why, tells } }
  },
  Fields(props: FieldsProps<Proposing, About>) {
    const { about, typed, change, errors } = props
    const field = textOf<Proposing>(props)
    return (
      <>
        <Select
          {...field('school')}
          label="School"
          hint="In the order of whose turn it is. The table below says why"
          items={[
            { value: '', text: 'Choose a school' },
            ...about.shares.map(({ school }) => ({ value: school.id, text: school.name })),
          ]}
        />
        <Radios
          {...field('body')}
          legend="Who decided it?"
          legendSize="s"
          items={decidingBodies.map((value) => ({ value, text: bodyNames[value] }))}
        />
        <DateField
          name="on"
          legend="When?"
          errors={errors}
          value={typed.on}
          onChange={(on) => change({ on })}
        />
        <Textarea
          {...field('why')}
          label="Why this school?"
          hint="If it is not the first in the table, say why"
          rows={3}
        />
        <Textarea
          {...field('tells')}
          label="What does the school need to know about the child?"
          hint="The school reads this. Write only what it needs to decide and to look after the child"
        />
      </>
    )
  },
}

const wordsOnly = (
  act: 'take-back' | 'direct',
  title: string,
  send: string,
  label: string,
  lacking: string,
) => ({
  title,
  send,
  isGrave: () => act === 'direct',
  empty: () => ({ why: '' }),
  read({ why }: { why: string }) {
    const errors = errorsOf({ why: missing(why, lacking) })
    return errors ? { errors } : { action: { do: act, why } }
  },
  Fields: (props: FieldsProps<{ why: string }, About>) => (
    <Textarea {...textOf<{ why: string }>(props)('why')} label={label} />
  ),
})

interface Entered extends Replying {
  readonly how: string
}

const reply: Kind<Entered, About, object> = {
  title: 'Enter the school’s answer',
  send: 'Save the answer',
  isGrave: () => false,
  empty: () => ({ ...replyEmpty, how: '' }),
  read(typed) {
    const found = readReply(typed)
    const how = chosen(typed.how, 'Select how the answer came')
    if ('errors' in found || how)
      return { errors: { ...('errors' in found ? found.errors : {}), ...(how && { how }) } }
    return { action: { do: 'reply', ...found.action, how: typed.how } }
  },
  Fields: (props: FieldsProps<Entered, About>) => (
    <>
      <ReplyFields {...props} />
      <Radios
        {...textOf<Entered>(props)('how')}
        legend="How did the answer come?"
        legendSize="s"
        items={answerWays.map((value) => ({ value, text: wayNames[value] }))}
      />
    </>
  ),
}

interface Stepping {
  readonly on: TypedDate
  readonly note: string
  readonly directed: string
  readonly starts: TypedDate
}

/** The step that comes next. */
const nextOf = ({ direction }: About) => direction?.steps.find(({ on }) => on === null)

const step: Kind<Stepping, About, object> = {
  title: 'Record the next step of the direction',
  send: 'Save the step',
  isGrave: ({ directed }) => directed === 'yes',
  empty: () => ({ on: noDate, note: '', directed: '', starts: noDate }),
  read({ on, note, directed, starts }, about) {
    const next = nextOf(about)
    const [day, first] = [readDate(on), readDate(starts)]
    const ends = next?.ends === true
    const places = ends && directed === 'yes'
    const errors = errorsOf({
      on: day.kind === 'none' ? 'Enter when this was done' : undefined,
      ...dateErrors('on', day),
      note: missing(note, 'Enter what was done'),
      directed: ends
        ? chosen(directed, 'Select whether the school is directed to take the child')
        : undefined,
      starts: places && first.kind === 'none' ? 'Enter the child’s first day at the school' : undefined,
      ...(places ? dateErrors('starts', first) : {}),
    })
    if (errors || day.kind !== 'date' || !next) return { errors: errors ?? {} }
    return {
      action: {
        ...{ do: 'step', step: next.id, on: day.date, note },
        ...(ends ? { directed: directed === 'yes' } : {}),
        ...(places && first.kind === 'date' ? { starts: first.date } : {}),
      },
    }
  },
  Fields(props: FieldsProps<Stepping, About>) {
    const { about, typed, change, errors } = props
    const field = textOf<Stepping>(props)
    const next = nextOf(about)
    return (
      <>
        <p className="govuk-body">{next?.title ?? ''}</p>
        <DateField
          name="on"
          legend="When was this done?"
          errors={errors}
          value={typed.on}
          onChange={(on) => change({ on })}
        />
        <Textarea {...field('note')} label="What was done?" rows={3} />
        {next?.ends && (
          <Radios
            {...field('directed')}
            legend="Is the school directed to take the child?"
            legendSize="s"
            items={[
              { value: 'yes', text: 'Yes, it has to take the child' },
              { value: 'no', text: 'No' },
            ]}
          />
        )}
        {next?.ends && typed.directed === 'yes' && (
          <DateField
            name="starts"
            legend="What is the child’s first day at the school?"
            errors={errors}
            value={typed.starts}
            onChange={(starts) => change({ starts })}
          />
        )}
      </>
    )
  },
}

interface Closing {
  readonly reason: string
  readonly why: string
}

const close: Kind<Closing, About, object> = {
  title: 'Close without a place',
  send: 'Close the case',
  isGrave: () => true,
  empty: () => ({ reason: '', why: '' }),
  read({ reason, why }) {
    const errors = errorsOf({
      reason: chosen(reason, 'Select why the case is closed'),
      why: missing(why, 'Enter what happened'),
    })
    return errors ? { errors } : { action: { do: 'close', reason, why } }
  },
  Fields: (props: FieldsProps<Closing, About>) => {
    const field = textOf<Closing>(props)
    return (
      <>
        <Radios
          {...field('reason')}
          legend="Why is the case closed?"
          legendSize="s"
          items={closingReasons.map((value) => ({ value, text: closingNames[value] }))}
        />
        <Textarea {...field('why')} label="What happened?" rows={3} />
      </>
    )
  },
}

export const kinds = {
  propose,
  'take-back': wordsOnly(
    'take-back',
    'Stop asking this school',
    'Stop asking it',
    'Why is the school no longer asked?',
    'Enter why the school is no longer asked',
  ),
  reply,
  direct: wordsOnly(
    'direct',
    'Begin a direction',
    'Begin it',
    'Why should the school be directed to take the child?',
    'Enter why the school should be directed',
  ),
  step,
  close,
} as const satisfies Record<FairAccessActName, Kind<never, About, object> | object>

/** What is said once it is done. */
export const doneWords: Readonly<Record<FairAccessActName, string>> = {
  propose: 'The school is asked, and the family is told.',
  'take-back': 'The school is no longer asked.',
  reply: 'The answer is saved, and the family is told.',
  direct: 'The direction has begun. Record each step as it is taken.',
  step: 'The step is saved, and the family is told.',
  close: 'The case is closed, and the family is told.',
}
