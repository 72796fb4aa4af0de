import type { UseFormRegister } from 'react-hook-form'
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
  /** What follows by the service itself, where nothing is decided. */
  follows?: string | undefined
}

/** One way to reach the resident, which they have to give. */
export function ReachFields({ register, errors, updates, words, follows }: Props) {
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
    <Radios
      {...register('updates')}
      id="updates"
      legend={words.reach}
      legendSize="l"
      isPageHeading
      hint={follows ? words.message(follows) : words.whyReach}
      error={errors.updates}
      items={[
        {
          value: 'email',
          text: 'By email',
          hint: words.alsoEmail,
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
          text: 'By text message',
          hint: words.alsoText,
          conditional: updates === 'text' && phone('Mobile number', 'For example, 07700 900 982'),
        },
        {
          value: 'call',
          text: 'By phone call',
          hint: words.noMessage,
          conditional: updates === 'call' && phone('Phone number', words.daytime),
        },
      ]}
    />
  )
}
