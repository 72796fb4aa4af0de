import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { caseKinds, type PersonRole } from '#contract/fostering/case.ts'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'
import { kindInWords, roleInWords } from '../words.ts'

interface Person {
  readonly name: string
  readonly role: PersonRole
}

interface Typed {
  kind: string
  people: readonly Person[]
  source: string
  enquired: TypedDate
  placed: TypedDate
  approved: TypedDate
}

/** Who begins it: whether they may work with a household that is approved already. */
export interface Begins {
  readonly withApproved: boolean
}

const sources = [
  { value: 'phone', text: 'They phoned or wrote' },
  { value: 'event', text: 'At an event' },
  { value: 'colleague', text: 'A colleague told us about them' },
  { value: 'child-placed', text: 'A child was placed with them' },
  { value: 'other-service', text: 'From another service' },
]

/** Kinds of case in which a child may be there already. */
const withChild = ['connected-person', 'early-permanence']
/** Approved to adopt, and to foster the named child first. */
const adopters = 'early-permanence'
const mostPeople = 20

function People({ typed, change, errors }: FieldsProps<Typed, Begins>) {
  const put = (at: number, part: Partial<Person>) =>
    change({ people: typed.people.map((one, place) => (place === at ? { ...one, ...part } : one)) })
  return (
    <>
      {typed.people.map(({ name, role }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: people keep their order
        <Fieldset key={at} legend={`Person ${at + 1}`} legendSize="s">
          <Input
            id={idOf(`name-${at}`)}
            label="Full name"
            autoComplete="off"
            error={errors[`name-${at}`]}
            value={name}
            onChange={({ target }) => put(at, { name: target.value })}
          />
          <Select
            id={idOf(`role-${at}`)}
            label="Who are they?"
            items={Object.entries(roleInWords).map(([value, text]) => ({ value, text }))}
            value={role}
            onChange={({ target }) => put(at, { role: target.value as PersonRole })}
          />
        </Fieldset>
      ))}
      <p className="govuk-body">
        {typed.people.length < mostPeople && (
          <LinkButton onClick={() => change({ people: [...typed.people, { name: '', role: 'adult' }] })}>
            Add another person
          </LinkButton>
        )}
        {typed.people.length > 1 && (
          <span className="govuk-!-margin-left-3">
            <LinkButton onClick={() => change({ people: typed.people.slice(0, -1) })}>
              {`Remove person ${typed.people.length}`}
            </LinkButton>
          </span>
        )}
      </p>
    </>
  )
}

function Fields(props: FieldsProps<Typed, Begins>) {
  const { typed, change, errors, about } = props
  const day = (name: 'enquired' | 'placed' | 'approved', legend: string, hint: string) => (
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
      <Radios
        id={idOf('kind')}
        name="kind"
        legend="What is it about?"
        legendSize="s"
        error={errors.kind}
        value={typed.kind}
        items={caseKinds.map((value) => ({ value, text: kindInWords[value] }))}
        onChange={({ target }) => change({ kind: target.value })}
      />
      <People {...props} />
      <Radios
        id={idOf('source')}
        name="source"
        legend="How did they come to us?"
        legendSize="s"
        error={errors.source}
        value={typed.source}
        items={sources}
        onChange={({ target }) => change({ source: target.value })}
      />
      {day('enquired', 'When did they first ask? (optional)', 'Leave it empty if it was today')}
      {withChild.includes(typed.kind) &&
        day('placed', 'When did the child come to them? (optional)', 'The 16 weeks count from that day')}
      {typed.kind === adopters &&
        about.withApproved &&
        day(
          'approved',
          'When were they approved to adopt? (optional)',
          'Leave it empty if they still have to be assessed',
        )}
    </>
  )
}

/** The form that begins a case. */
export const beginning: Kind<Typed, Begins, object> = {
  title: 'Who are they, and what do they want?',
  send: 'Begin the case',
  isGrave: () => false,
  empty: () => ({
    kind: '',
    people: [{ name: '', role: 'applicant' }],
    source: '',
    enquired: noDate,
    placed: noDate,
    approved: noDate,
  }),
  read({ kind, people, source, enquired, placed, approved }, { withApproved }) {
    const asked = readDate(enquired)
    const came = withChild.includes(kind) ? readDate(placed) : ({ kind: 'none' } as const)
    const since = kind === adopters && withApproved ? readDate(approved) : ({ kind: 'none' } as const)
    const errors = errorsOf({
      kind: kind ? undefined : 'Select what it is about',
      ...Object.fromEntries(
        people.map(({ name }, at) => [
          `name-${at}`,
          name.trim() ? undefined : `Enter the name of person ${at + 1}`,
        ]),
      ),
      source: source ? undefined : 'Select how they came to us',
      ...dateErrors('enquired', asked),
      ...dateErrors('placed', came),
      ...dateErrors('approved', since),
    })
    if (errors) return { errors }
    return {
      action: {
        kind,
        people: people.map(({ name, role }) => ({ name: name.trim(), role })),
        source,
        ...(asked.kind === 'date' ? { enquired: asked.date } : {}),
        ...(came.kind === 'date' ? { placed: came.date } : {}),
        ...(since.kind === 'date' ? { approved: since.date } : {}),
      },
    }
  },
  Fields,
}
