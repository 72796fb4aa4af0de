import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { type MemberDetails, type MemberView, ties } from '#contract/fostering/panel/members.ts'
import { panelInWords, roleInWords } from '#contract/fostering/panel/words.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import { tieInWords } from '../words.ts'
import { readSpans, Spans, type TypedSpan, typedDay } from './Spans.tsx'

interface Typed {
  name: string
  email: string
  phone: string
  panels: readonly string[]
  role: string
  service: string
  medicalAdviser: string
  ties: readonly TypedSpan[]
  socialWorkerSince: TypedDate
  checked: TypedDate
  appraised: TypedDate
}
type DayField = 'socialWorkerSince' | 'checked' | 'appraised'

/** Who may not be known: a form that adds somebody knows nobody. */
type About = MemberView | undefined

function Fields(props: FieldsProps<Typed, About>) {
  const { typed, change, errors } = props
  const text = textOf<Typed>(props as FieldsProps<Typed, never>)
  const day = (name: DayField, legend: string, hint: string) => (
    <DateField
      name={name}
      legend={legend}
      hint={hint}
      value={typed[name]}
      errors={errors}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <>
      <Input {...text('name')} label="Full name" autoComplete="off" />
      <Input {...text('email')} label="Email address" type="email" autoComplete="off" spellCheck={false} />
      <Input {...text('phone')} label="Phone number (optional)" type="tel" autoComplete="off" />
      <Checkboxes
        id={idOf('panels')}
        name="panels"
        legend="Which panels do they sit on?"
        legendSize="s"
        error={errors.panels}
        values={typed.panels}
        items={itemsFrom(panelInWords)}
        onChange={({ target: { value, checked } }) =>
          change({
            panels: checked ? [...typed.panels, value] : typed.panels.filter((one) => one !== value),
          })
        }
      />
      <Radios
        id={idOf('role')}
        name="role"
        legend="What is their role?"
        legendSize="s"
        error={errors.role}
        value={typed.role}
        items={itemsFrom(roleInWords)}
        onChange={({ target }) => change({ role: target.value })}
      />
      {day(
        'socialWorkerSince',
        'If they are a social worker: since when have they practised? (optional)',
        'Since they qualified. With three years’ experience they count as the experienced social worker',
      )}
      <Checkboxes
        id={idOf('medicalAdviser')}
        name="medicalAdviser"
        legend="Are they the medical adviser?"
        legendSize="s"
        values={typed.medicalAdviser ? ['yes'] : []}
        items={[{ value: 'yes', text: 'They are the medical adviser to the panel' }]}
        onChange={({ target }) => change({ medicalAdviser: target.checked ? 'yes' : '' })}
      />
      <Spans
        name="ties"
        legend="What ties them to our service?"
        hint="Somebody with a tie does not count as independent. Leave it empty if there is none"
        add="Add a tie"
        takeOut="Take out tie"
        kinds={{ label: 'What is it?', items: ties.map((value) => ({ value, text: tieInWords[value] })) }}
        fromLabel="From"
        untilLabel="Until (leave it empty if it goes on)"
        spans={typed.ties}
        errors={errors}
        onChange={(next) => change({ ties: next })}
      />
      <Input
        {...text('service')}
        label="If they sit for another service in a joint panel: which? (optional)"
        autoComplete="off"
      />
      {day(
        'checked',
        'When was their last criminal records check? (optional)',
        'The date of the certificate',
      )}
      {day('appraised', 'When was their last appraisal? (optional)', 'Leave it empty if they are new')}
    </>
  )
}

const emptyOf = (details?: MemberDetails): Typed => ({
  name: details?.name ?? '',
  email: details?.email ?? '',
  phone: details?.phone ?? '',
  panels: details?.panels ?? [],
  role: details?.role ?? '',
  service: details?.service ?? '',
  medicalAdviser: details?.medicalAdviser ? 'yes' : '',
  ties: (details?.ties ?? []).map(({ tie, from, until }) => ({
    kind: tie,
    from: typedDay(from),
    until: typedDay(until),
  })),
  socialWorkerSince: typedDay(details?.socialWorkerSince),
  checked: typedDay(details?.checked),
  appraised: typedDay(details?.appraised),
})

const orNull = (text: string): string | null => text.trim() || null

/** Somebody of the central list, as staff give it. Those who are there already stand in it. */
export const detailsForm = (title: string, send: string): Kind<Typed, About, object> => ({
  title,
  send,
  isGrave: () => false,
  empty: (about) => ({ ...emptyOf(about?.details), ...(about ? {} : { socialWorkerSince: noDate }) }),
  read(typed) {
    const days = ['socialWorkerSince', 'checked', 'appraised'] as const
    const read = Object.fromEntries(days.map((name) => [name, readDate(typed[name])]))
    const spans = readSpans('ties', typed.ties, { needsUntil: false, kindMissing: 'Select what the tie is' })
    const errors = errorsOf({
      name: typed.name.trim() ? undefined : 'Enter a name',
      email: typed.email.trim() ? undefined : 'Enter an email address, such as name@example.com',
      panels: typed.panels.length > 0 ? undefined : 'Select at least one panel',
      role: typed.role ? undefined : 'Select their role',
      ...Object.assign({}, ...days.map((name) => dateErrors(name, read[name]))),
      ...spans.errors,
    })
    if (errors) return { errors }
    const on = (name: DayField) => {
      const day = read[name]
      return day?.kind === 'date' ? day.date : null
    }
    return {
      action: {
        name: typed.name.trim(),
        email: typed.email.trim(),
        phone: orNull(typed.phone),
        panels: typed.panels,
        role: typed.role,
        service: orNull(typed.service),
        medicalAdviser: typed.medicalAdviser !== '',
        ties: spans.spans.map(({ kind, from, until }) => ({ tie: kind, from, until })),
        socialWorkerSince: on('socialWorkerSince'),
        checked: on('checked'),
        appraised: on('appraised'),
      },
    }
  },
  Fields,
})
