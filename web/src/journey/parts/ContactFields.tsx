import type { UseFormRegister } from 'react-hook-form'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { EmailInput } from '#web/questions/email/EmailInput.tsx'
import type { TypedContact } from './contactForm.ts'
import type { ContactWords } from './contactWords.ts'

interface Props {
  register: UseFormRegister<TypedContact>
  errors: Partial<Record<keyof TypedContact, string>>
  updates: TypedContact['updates']
  words: ContactWords
  /** Name and telephone are asked only of somebody whom an inspector may call back, and whom the form has not asked. */
  asksWho: boolean
  /** Somebody follows a report: they want to hear of it, and are asked only how. */
  follows?: boolean
}

/** How to reach the resident, all of it optional. */
export function ContactFields({ register, errors, updates, words, asksWho, follows = false }: Props) {
  const phone = (label: string, hint: string) => (
    <Input
      {...register('phone')}
      id="phone"
      label={label}
      hint={hint}
      error={errors.phone}
      type="tel"
      autoComplete={words.autoComplete.phone}
      width={20}
    />
  )
  return (
    <>
      <Radios
        {...register('updates')}
        id="updates"
        legend={follows ? words.how : words.updates}
        legendSize="m"
        error={errors.updates}
        items={[
          ...(follows ? [] : [{ value: 'none', text: words.none }]),
          {
            value: 'email',
            text: follows ? 'By email' : 'Yes, by email',
            conditional: (
              <EmailInput
                {...register('email')}
                id="email"
                label="Email address"
                error={errors.email}
                autoComplete={words.autoComplete.email}
              />
            ),
          },
          {
            value: 'text',
            text: follows ? 'By text message' : 'Yes, by text message',
            conditional: updates === 'text' && phone('Mobile number', 'For example, 07700 900 982'),
          },
          ...(follows ? [{ value: 'none', text: words.noneFollows }] : []),
        ]}
      />
      {asksWho && (
        <Fieldset legend="If the inspector has a question" legendSize="m">
          <Input
            {...register('name')}
            id="name"
            label={words.name}
            error={errors.name}
            autoComplete={words.autoComplete.name}
            width={20}
          />
          {updates !== 'text' && phone('Telephone number (optional)', words.whyPhone)}
        </Fieldset>
      )}
    </>
  )
}
