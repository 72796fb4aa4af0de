import { triedAnswers } from '#contract/admissions/fair-access.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { isBlank } from '#contract/core/blank.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { exampleApplication } from '#profile/examples.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { type Groups, ReferralQuestions } from './ReferralQuestions.tsx'
import { triedNames } from './words.ts'

interface Typed {
  readonly application: string
  readonly name: string
  readonly born: TypedDate
  readonly year: string
  readonly group: string
  readonly care: string
  readonly plan: string
  readonly outSince: TypedDate
  readonly triedSchool: string
  readonly triedOn: TypedDate
  readonly triedAnswer: string
  readonly parent: string
  readonly email: string
  readonly phone: string
  readonly why: string
}

const empty = (): Typed => ({
  ...{ application: '', name: '', born: noDate, year: '', group: '', care: '', plan: '', outSince: noDate },
  ...{ triedSchool: '', triedOn: noDate, triedAnswer: '', parent: '', email: '', phone: '', why: '' },
})

const years = Array.from({ length: 14 }, (_, year) => ({ value: String(year), text: yearName(year) }))
const chosen = (value: string, message: string) => (value ? undefined : message)
const dayOf = (typed: TypedDate) => {
  const read = readDate(typed)
  return read.kind === 'date' ? read.date : null
}

function read(typed: Typed) {
  const tried = !isBlank(typed.triedSchool)
  const [born, out, on] = [readDate(typed.born), readDate(typed.outSince), readDate(typed.triedOn)]
  const errors = errorsOf({
    name: missing(typed.name, 'Enter the child’s name'),
    born: born.kind === 'none' ? 'Enter the child’s date of birth' : undefined,
    ...dateErrors('born', born),
    year: chosen(typed.year, 'Select the child’s year group'),
    group: chosen(typed.group, 'Select the group that the child belongs to'),
    care: chosen(typed.care, 'Select whether the child is or was in care'),
    plan: chosen(typed.plan, 'Select whether the child has a plan'),
    ...dateErrors('outSince', out),
    triedOn: tried && on.kind === 'none' ? 'Enter when the school answered' : undefined,
    ...(tried ? dateErrors('triedOn', on) : {}),
    triedAnswer: tried ? chosen(typed.triedAnswer, 'Select what the school answered') : undefined,
    parent: missing(typed.parent, 'Enter the parent’s or carer’s name'),
    why: missing(typed.why, 'Enter why the child needs help to find a school'),
  })
  if (errors) return { errors }
  const { name, year, group, care, plan, parent, email, phone, why } = typed
  return {
    action: {
      application: isBlank(typed.application) ? null : typed.application.trim(),
      child: { name, born: dayOf(typed.born) ?? '', year: Number(year) },
      group,
      care: care === 'none' ? null : care,
      plan: plan === 'yes',
      outSince: dayOf(typed.outSince),
      tried: tried
        ? [{ school: typed.triedSchool, on: dayOf(typed.triedOn) ?? '', answer: typed.triedAnswer }]
        : [],
      family: {
        name: parent,
        email: isBlank(email) ? null : email.trim(),
        phone: isBlank(phone) ? null : phone.trim(),
      },
      why,
    },
  }
}

function Fields(props: FieldsProps<Typed, Groups>) {
  const { typed, change, errors } = props
  const field = textOf<Typed>(props)
  return (
    <>
      <Input {...field('name')} label="Child’s name" />
      <DateField
        name="born"
        legend="Date of birth"
        {...{ errors }}
        value={typed.born}
        onChange={(born) => change({ born })}
      />
      <Select
        {...field('year')}
        label="Year group"
        items={[{ value: '', text: 'Choose a year group' }, ...years]}
      />
      <Input
        {...field('application')}
        label="Reference of the application, if there is one"
        hint={`For example, ${exampleApplication}`}
      />
      <ReferralQuestions {...props} />
      <h3 className="govuk-heading-s">What the family tried first</h3>
      <Input {...field('triedSchool', 'tried')} label="School that the family asked (optional)" />
      <DateField
        name="triedOn"
        legend="When did it answer?"
        {...{ errors }}
        value={typed.triedOn}
        onChange={(triedOn) => change({ triedOn })}
      />
      <Radios
        {...field('triedAnswer')}
        legend="What did it answer?"
        legendSize="s"
        items={triedAnswers.map((value) => ({ value, text: triedNames[value] }))}
      />
      <h3 className="govuk-heading-s">The family</h3>
      <Input {...field('parent')} label="Parent’s or carer’s name" />
      <Input {...field('email')} type="email" label="Email address" hint="We send news of each step here" />
      <Input {...field('phone')} type="tel" label="Mobile number, if there is no email address" />
      <Textarea {...field('why')} label="Why does the child need help to find a school?" />
    </>
  )
}

/** A child whom the ordinary way has not given a place. */
export const referring: Kind<Typed, Groups, object> = {
  title: 'About the child',
  send: 'Refer the child',
  isGrave: () => false,
  empty,
  read,
  Fields,
}
