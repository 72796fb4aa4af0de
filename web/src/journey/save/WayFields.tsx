import type { DraftWay } from '#contract/requests/draft.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { EmailInput } from '#web/questions/email/EmailInput.tsx'
import type { SavedForm } from './savedForm.ts'
import type { ChosenWay, TypedWay, wayError } from './ways.ts'

interface Props {
  typed: TypedWay
  onType(more: Partial<TypedWay>): void
  /** The copy that there is already. */
  form: SavedForm | undefined
  error: ReturnType<typeof wayError>
}

/** By email, by text, on paper; or as before. */
export function WayFields({ typed, onType, form, error }: Props) {
  const messageFor = (field: 'way' | 'email' | 'phone') =>
    error?.field === field ? error.message : undefined
  return (
    <Radios
      id="way"
      name="way"
      legend="How do you want to come back?"
      legendSize="m"
      error={messageFor('way')}
      value={typed.way}
      onChange={({ target }) => onType({ way: target.value as ChosenWay })}
      items={[
        ...(form ? [{ value: 'same', text: sameWay[form.way](form) }] : []),
        {
          value: 'email',
          text: form?.way === 'email' ? 'Send me a new email' : 'Email me a link',
          conditional: (
            <EmailInput
              id="email"
              name="email"
              label="Email address"
              error={messageFor('email')}
              autoComplete="email"
              value={typed.email}
              onChange={({ target }) => onType({ email: target.value })}
            />
          ),
        },
        {
          value: 'text',
          text: form?.way === 'text' ? 'Send me a new text' : 'Text me a link',
          conditional: (
            <Input
              id="phone"
              name="phone"
              label="Mobile number"
              hint="For example, 07700 900 982"
              error={messageFor('phone')}
              type="tel"
              autoComplete="tel"
              width={20}
              value={typed.phone}
              onChange={({ target }) => onType({ phone: target.value })}
            />
          ),
        },
        {
          value: 'print',
          text: 'Give me a code to print or write down',
          hint: 'You do not need an email address or a phone',
        },
      ]}
    />
  )
}

/** What there is already, in words. */
const sameWay: Readonly<Record<DraftWay, (form: SavedForm) => string>> = {
  email: ({ maskedTo }) => `With the link that we emailed to ${maskedTo}`,
  text: ({ maskedTo }) => `With the link that we texted to ${maskedTo}`,
  print: ({ id }) => `With the code that you have for ${id}`,
}
