import { isBlank } from '#contract/core/blank.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, type Read } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'

export interface Replying {
  readonly agrees: string
  readonly starts: TypedDate
  readonly reason: string
  readonly why: string
}

/** The reasons that a school may give for a child. */
export interface Reasons {
  readonly reasons: readonly { readonly id: string; readonly title: string }[]
}

export const replyEmpty: Replying = { agrees: '', starts: noDate, reason: '', why: '' }

/** What a school answers: yes with a first day, or no with a reason. */
export function readReply({ agrees, starts, reason, why }: Replying): Read<object> {
  const day = readDate(starts)
  const [yes, no] = [agrees === 'yes', agrees === 'no']
  const errors = errorsOf({
    agrees: agrees ? undefined : 'Select whether the school takes the child',
    starts: yes && day.kind === 'none' ? 'Enter the child’s first day at the school' : undefined,
    ...(yes ? dateErrors('starts', day) : {}),
    reason: no && !reason ? 'Select a reason' : undefined,
    why: no && isBlank(why) ? 'Enter what makes this so at the school' : undefined,
  })
  if (errors) return { errors }
  return {
    action: {
      agrees: yes,
      starts: yes && day.kind === 'date' ? day.date : null,
      reason: no ? reason : null,
      why: no ? why : '',
    },
  }
}

export function ReplyFields<Typed extends Replying>(props: FieldsProps<Typed, Reasons>) {
  const { about, typed, errors } = props
  const change = (part: Partial<Replying>) => props.change(part as Partial<Typed>)
  const field = textOf<Replying>({ typed, change, errors })
  return (
    <>
      <Radios
        {...field('agrees')}
        legend="Does the school take the child?"
        legendSize="s"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      {typed.agrees === 'yes' && (
        <DateField
          name="starts"
          legend="What is the child’s first day at the school?"
          errors={errors}
          value={typed.starts}
          onChange={(starts) => change({ starts })}
        />
      )}
      {typed.agrees === 'no' && (
        <>
          <Radios
            {...field('reason')}
            legend="Why can the school not take the child?"
            legendSize="s"
            hint="These are the reasons that may be given for this child"
            items={about.reasons.map(({ id, title }) => ({ value: id, text: title }))}
          />
          <Textarea {...field('why')} label="What makes this so at the school?" />
        </>
      )}
    </>
  )
}
