import type { UseFormRegister } from 'react-hook-form'
import { Fieldset } from '#web/design/Fieldset.tsx'
import { Input } from '#web/design/Input.tsx'
import { Radios } from '#web/design/Radios.tsx'
import type { TypedContact } from './contactForm.ts'

interface Props {
  register: UseFormRegister<TypedContact>
  errors: Partial<Record<keyof TypedContact, string>>
  updates: TypedContact['updates']
  legend: string
  /** Name and telephone are asked only of somebody whom an inspector may call back. */
  asksWho: boolean
}

/** How to reach the resident, all of it optional. */
export function ContactFields({ register, errors, updates, legend, asksWho }: Props) {
  const phone = (label: string, hint: string) => (
    <Input
      {...register('phone')}
      id="phone"
      label={label}
      hint={hint}
      error={errors.phone}
      type="tel"
      autoComplete="tel"
      width={20}
    />
  )
  return (
    <>
      <Radios
        {...register('updates')}
        id="updates"
        legend={legend}
        legendSize="m"
        error={errors.updates}
        items={[
          { value: 'none', text: 'No, I will look at my private page' },
          {
            value: 'email',
            text: 'Yes, by email',
            conditional: (
              <Input
                {...register('email')}
                id="email"
                label="Email address"
                error={errors.email}
                type="email"
                autoComplete="email"
                spellCheck={false}
              />
            ),
          },
          {
            value: 'text',
            text: 'Yes, by text message',
            conditional: updates === 'text' && phone('Mobile number', 'For example, 07700 900 982'),
          },
        ]}
      />
      {asksWho && (
        <Fieldset legend="If the inspector has a question" legendSize="m">
          <Input
            {...register('name')}
            id="name"
            label="Your name (optional)"
            error={errors.name}
            autoComplete="name"
            width={20}
          />
          {updates !== 'text' &&
            phone(
              'Telephone number (optional)',
              'Only to ask you about this report, for example if they cannot find it',
            )}
        </Fieldset>
      )}
    </>
  )
}
