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
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'
import { meetings } from './words.ts'

type Typed = Readonly<Record<string, string>>

/** One thing to choose, or words; `optional` words may be left out. */
type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly missing?: string
} & (
  | { readonly kind: 'choice'; readonly items: readonly { readonly value: string; readonly text: string }[] }
  | { readonly kind: 'yes'; readonly text: string }
  | { readonly kind: 'words' }
)

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
  hint: 'Whoever asked does not see it',
}

function form(
  title: string,
  send: string,
  fields: readonly Field[],
  grave = false,
): Kind<Typed, StaffEnquiry, object> {
  const Fields = ({ typed, change, errors }: FieldsProps<Typed, StaffEnquiry>) => (
    <>
      {fields.map((field) => (
        <div key={field.name}>
          <OneField {...{ field, typed, change }} error={errors[field.name]} />
        </div>
      ))}
    </>
  )
  return {
    title,
    send,
    isGrave: () => grave,
    empty: () => Object.fromEntries(fields.map(({ name }) => [name, ''])),
    read(typed) {
      const errors = errorsOf(
        Object.fromEntries(
          fields.map(({ name, missing }) => [name, isSaid(typed[name]) ? undefined : missing]),
        ),
      )
      if (errors) return { errors }
      const filled = fields.filter(({ name }) => isSaid(typed[name]))
      return {
        action: Object.fromEntries(
          filled.map(({ name, kind }) => [name, kind === 'yes' ? true : typed[name]]),
        ),
      }
    },
    Fields,
  }
}

interface OneProps extends Pick<FieldsProps<Typed, StaffEnquiry>, 'typed' | 'change'> {
  readonly field: Field
  readonly error: string | undefined
}

function OneField({ field, typed, change, error }: OneProps) {
  const { name, label, hint } = field
  const value = typed[name] ?? ''
  const put = (text: string) => change({ [name]: text })
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
        error={error}
        values={value ? ['yes'] : []}
        items={[{ value: 'yes', text: field.text }]}
        onChange={({ target }) => put(target.checked ? 'yes' : '')}
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
  answered: form('We answered them', 'Say so', [
    {
      name: 'way',
      kind: 'choice',
      label: 'How?',
      missing: 'Select how you answered',
      items: answerWays.map((value) => ({ value, text: ways[value] })),
    },
    note,
  ]),
  met: form('We met or spoke', 'Say so', [
    {
      name: 'kind',
      kind: 'choice',
      label: 'What was it?',
      missing: 'Select what it was',
      items: slotKinds.map((value) => ({ value, text: meetings[value] })),
    },
    note,
  ]),
  note: form('Write a note', 'Save the note', [
    {
      name: 'text',
      kind: 'words',
      label: 'Note',
      hint: 'Whoever asked does not see it',
      missing: 'Write the note',
    },
  ]),
  invite: form('Invite them to apply', 'Begin their household', [
    {
      name: 'kind',
      kind: 'choice',
      label: 'What will they apply for?',
      hint: 'All that they said is carried over',
      missing: 'Select what they will apply for',
      items: caseKinds.map((value) => ({ value, text: kindsOfCase[value] })),
    },
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
