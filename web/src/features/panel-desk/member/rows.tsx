import type { MemberView } from '#contract/fostering/panel/members.ts'
import type { Kind } from '#web/staff/actions/form.ts'
import { errorsOf, type FieldsProps } from '#web/staff/actions/form.ts'
import { type Field, itemsFrom, type Row } from '#web/staff/rows/row.ts'
import { detailsForm } from './details.tsx'
import { readSpans, Spans, type TypedSpan, typedDay } from './Spans.tsx'

interface TypedAway {
  away: readonly TypedSpan[]
}

const awayForm: Kind<TypedAway, MemberView, object> = {
  title: 'When they cannot come',
  send: 'Save the days',
  isGrave: () => false,
  empty: ({ away }) => ({
    away: away.map(({ from, until }) => ({ kind: '', from: typedDay(from), until: typedDay(until) })),
  }),
  read({ away }) {
    const read = readSpans('away', away, { needsUntil: true })
    const errors = errorsOf(read.errors)
    return errors ? { errors } : { action: { away: read.spans.map(({ from, until }) => ({ from, until })) } }
  },
  Fields: ({ typed, change, errors }: FieldsProps<TypedAway, MemberView>) => (
    <Spans
      name="away"
      legend="Days on which they cannot come"
      hint="They are not invited to a meeting on one of these days"
      add="Add days"
      takeOut="Take out days"
      fromLabel="First day"
      untilLabel="Last day"
      spans={typed.away}
      errors={errors}
      onChange={(away) => change({ away })}
    />
  ),
}

const reasons = (optional?: true): Field<MemberView> => ({
  name: 'reasons',
  kind: 'words',
  label: 'Reasons',
  most: 1500,
  ...(optional && { optional }),
})

/** What those who plan panels do about a member of the list. */
export const memberRows: Readonly<Record<string, Row<MemberView>>> = {
  link: {
    title: 'Send them their link to sign in',
    send: 'Send the link',
    done: 'Sent. Once they sign in with it, they can read papers and take part.',
    note: 'It goes to their email address. An earlier link stops working.',
    fields: [],
  },
  change: {
    title: 'Change their details',
    send: 'Save the details',
    done: 'Saved.',
    fields: [],
    form: detailsForm('Change their details', 'Save the details') as Kind<object, MemberView, object>,
  },
  away: { title: awayForm.title, send: awayForm.send, done: 'Saved.', fields: [], form: awayForm },
  check: {
    title: 'Record a criminal records check',
    send: 'Save the check',
    done: 'Saved.',
    fields: [{ name: 'on', kind: 'day', label: 'Date of the certificate' }],
  },
  appraisal: {
    title: 'Record an appraisal',
    send: 'Save the appraisal',
    done: 'Saved.',
    fields: [{ name: 'on', kind: 'day', label: 'When was it?' }],
  },
  notice: {
    title: 'Record that they have given notice',
    send: 'Record the notice',
    done: 'Recorded. They stay on the list for a month.',
    note: 'They can sit on panels until the month is over.',
    grave: true,
    body: ({ by, reasons: why }) => ({ by, reasons: why ?? '' }),
    fields: [
      {
        name: 'by',
        kind: 'choice',
        label: 'Who gave notice?',
        items: itemsFrom({ member: 'The member', service: 'We did' }),
      },
      reasons(true),
    ],
  },
  leave: {
    title: 'Take them off the list today',
    send: 'Take them off the list',
    done: 'They are no longer on the list.',
    note: 'Do this only if they cannot go on, or if you both agree not to wait for the month to end.',
    grave: true,
    fields: [reasons()],
  },
}
