import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { aboutInWords } from '#contract/fostering/about.ts'
import { caseKinds } from '#contract/fostering/case.ts'
import { isSaid } from '#contract/fostering/enquiry.ts'
import { slotKinds } from '#contract/fostering/slots.ts'
import {
  answerWays,
  closeReasonInWords,
  closeReasons,
  type EnquiryDo,
  type StaffEnquiry,
} from '#contract/fostering/staff-enquiries.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { type Errors, errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'
import { hearsInWords, invitationInWords, linkInWords, meetings } from './words.ts'

type Typed = Readonly<Record<string, string | TypedDate>>

/** One thing to choose, or words; `optional` words may be left out. */
type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly missing?: string
} & (
  | { readonly kind: 'choice'; readonly items: readonly { readonly value: string; readonly text: string }[] }
  | { readonly kind: 'yes'; readonly text: string }
  | { readonly kind: 'words' | 'line' | 'date' | 'told' }
) & { readonly of?: (about: StaffEnquiry) => string }

const ways: Readonly<Record<(typeof answerWays)[number], string>> = {
  call: 'By phone',
  email: 'By email',
  text: 'By text',
  'in-person': 'In person',
}
const kindsOfCase: Readonly<Record<(typeof caseKinds)[number], string>> = {
  fostering: aboutInWords.foster,
  'short-breaks': aboutInWords['short-breaks'],
  'supported-lodgings': aboutInWords.lodgings,
  'connected-person': aboutInWords.family,
  adoption: aboutInWords.adopt,
  'early-permanence': 'Fostering for adoption',
}
const note: Field = {
  name: 'note',
  kind: 'words',
  label: 'A note for colleagues (optional)',
  hint: 'The person who asked does not see it',
}

function form(
  title: string,
  send: string,
  fields: readonly Field[],
  grave = false,
): Kind<Typed, StaffEnquiry, object> {
  const Fields = (props: FieldsProps<Typed, StaffEnquiry>) => (
    <>
      {fields.map((field) => (
        <div key={field.name}>
          <OneField field={field} {...props} />
        </div>
      ))}
    </>
  )
  return {
    title,
    send,
    isGrave: () => grave,
    empty: () => Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'date' ? noDate : ''])),
    read(typed) {
      const all = fields.map((field) => ({ ...field, read: readField(field, typed[field.name]) }))
      const errors = errorsOf(Object.assign({}, ...all.map(({ read }) => read.errors ?? {})))
      if (errors) return { errors }
      // What was only to be confirmed is not sent.
      const filled = all.filter(({ read, name }) => read.value !== undefined && name !== 'sure')
      return { action: Object.fromEntries(filled.map(({ name, read }) => [name, read.value])) }
    },
    Fields,
  }
}

/** What a field comes to: nothing where it was left out, and what is wrong with it where it may not be. */
function readField(
  { name, kind, missing }: Field,
  typed: string | TypedDate | undefined,
): { readonly value?: unknown; readonly errors?: Errors } {
  if (typed !== undefined && typeof typed !== 'string') {
    const read = readDate(typed)
    if (read?.kind === 'date') return { value: read.date }
    if (read.kind === 'wrong') return { errors: dateErrors(name, read) }
    return missing === undefined ? {} : { errors: { [name]: missing } }
  }
  if (isSaid(typed)) return { value: kind === 'yes' ? true : typed }
  return missing === undefined ? {} : { errors: { [name]: missing } }
}

function OneField({
  field,
  typed,
  change,
  errors,
  about,
}: FieldsProps<Typed, StaffEnquiry> & { readonly field: Field }) {
  const { name, label, hint } = field
  const kept = typed[name]
  const error = errors[name]
  const put = (value: string | TypedDate) => change({ [name]: value })
  if (field.kind === 'told') return <p className="govuk-body">{field.of?.(about) ?? label}</p>
  if (field.kind === 'date')
    return (
      <DateField
        name={name}
        legend={label}
        hint={hint}
        errors={errors}
        value={typeof kept === 'object' ? kept : noDate}
        onChange={put}
      />
    )
  const value = typeof kept === 'string' ? kept : ''
  if (field.kind === 'choice')
    return (
      <Radios
        id={idOf(name)}
        name={name}
        legend={label}
        legendSize="s"
        hint={hint}
        error={error}
        value={value}
        items={field.items}
        onChange={({ target }) => put(target.value)}
      />
    )
  if (field.kind === 'yes')
    return (
      <Checkboxes
        id={idOf(name)}
        name={name}
        legend={label}
        legendSize="s"
        hint={hint}
        error={error}
        values={value ? ['yes'] : []}
        items={[{ value: 'yes', text: field.text }]}
        onChange={({ target }) => put(target.checked ? 'yes' : '')}
      />
    )
  if (field.kind === 'line')
    return (
      <Input
        id={idOf(name)}
        name={name}
        label={label}
        hint={hint}
        error={error}
        value={value}
        onChange={({ target }) => put(target.value)}
      />
    )
  return (
    <Textarea
      id={idOf(name)}
      name={name}
      label={label}
      hint={hint}
      error={error}
      value={value}
      onChange={({ target }) => put(target.value)}
    />
  )
}

/** What staff do with an enquiry, each by the name that the API has for it. */
export const forms = {
  rang: form('We told them by phone', 'Save', [note]),
  answer: form('Write an answer', 'Send the answer', [
    { name: 'told', kind: 'told', label: '', of: hearsInWords },
    {
      name: 'text',
      kind: 'words',
      label: 'Your answer',
      hint: 'They read it as you write it',
      missing: 'Write the answer',
    },
  ]),
  answered: form('We answered in another way', 'Save', [
    {
      name: 'way',
      kind: 'choice',
      label: 'How?',
      missing: 'Select how you answered',
      items: answerWays.map((value) => ({ value, text: ways[value] })),
    },
    { name: 'on', kind: 'date', label: 'On which day?', missing: 'Enter the day on which you answered' },
    note,
  ]),
  met: form('We met or spoke', 'Save', [
    {
      name: 'kind',
      kind: 'choice',
      label: 'What was it?',
      missing: 'Select what it was',
      items: slotKinds.map((value) => ({ value, text: meetings[value] })),
    },
    { name: 'on', kind: 'date', label: 'On which day?', missing: 'Enter the day on which you met or spoke' },
    note,
  ]),
  'visit-at': form('Enter where to visit them', 'Save', [
    {
      name: 'address',
      kind: 'words',
      label: 'Address',
      hint: 'As they told you, with the postcode',
      missing: 'Enter the address',
    },
    {
      name: 'phone',
      kind: 'line',
      label: 'Phone number on the day',
      missing: 'Enter a phone number, so that the visitor can reach them',
    },
  ]),
  note: form('Write a note', 'Save the note', [
    {
      name: 'text',
      kind: 'words',
      label: 'Note',
      hint: 'The person who asked does not see it',
      missing: 'Write the note',
    },
  ]),
  invite: form('Invite them to apply', 'Send the invitation', [
    { name: 'told', kind: 'told', label: '', of: invitationInWords },
    {
      name: 'kind',
      kind: 'choice',
      label: 'What will they apply for?',
      hint: 'Everything they told us is carried over',
      missing: 'Select what they will apply for',
      items: caseKinds.map((value) => ({ value, text: kindsOfCase[value] })),
    },
    {
      name: 'sure',
      kind: 'yes',
      label: 'Do they want to be invited?',
      hint: 'An invitation cannot be taken back',
      text: 'Yes, they told us that they want to apply',
      missing: 'Ask them first, then confirm that they want to be invited',
    },
  ]),
  'send-link': form('Send their link again', 'Send the link', [
    { name: 'told', kind: 'told', label: '', of: linkInWords },
  ]),
  'hand-on': form('Hand on to a hub', 'Hand it on', [
    {
      name: 'hub',
      kind: 'choice',
      label: 'Which hub?',
      missing: 'Select a hub',
      items: fosteringProfile.hubs.map(({ id, name }) => ({ value: id, text: name })),
    },
    {
      name: 'agreed',
      kind: 'yes',
      label: 'Did you ask them?',
      text: 'They agree that we pass on what they told us',
      missing: 'Ask them first: nothing is handed on without their yes',
    },
    note,
  ]),
  close: form(
    'Close it',
    'Close the enquiry',
    [
      {
        name: 'reason',
        kind: 'choice',
        label: 'Why?',
        missing: 'Select why it goes no further',
        items: closeReasons.map((value) => ({ value, text: closeReasonInWords[value] })),
      },
      note,
    ],
    true,
  ),
} as const satisfies Partial<Record<EnquiryDo, Kind<Typed, StaffEnquiry, object>>>

export const formNames = Object.keys(forms) as (keyof typeof forms)[]
