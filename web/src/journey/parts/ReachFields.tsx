import type { UseFormRegister } from 'react-hook-form'
import { Input } from '#web/design/Input.tsx'
import { Radios } from '#web/design/Radios.tsx'
import type { TypedContact } from './contactForm.ts'

interface Props {
  register: UseFormRegister<TypedContact>
  errors: Partial<Record<keyof TypedContact, string>>
  updates: TypedContact['updates']
  legend: string
}

/** One way to reach the resident, which they have to give. */
export function ReachFields({ register, errors, updates, legend }: Props) {
  const phone = (hint: string) => (
    <Input
      {...register('phone')}
      id="phone"
      label="Phone number"
      hint={hint}
      error={errors.phone}
      type="tel"
      autoComplete="tel"
      width={20}
    />
  )
  return (
    <Radios
      {...register('updates')}
      id="updates"
      legend={legend}
      legendSize="l"
      isPageHeading
      hint="We may have a question, and we tell you what we decide."
      error={errors.updates}
      items={[
        {
          value: 'email',
          text: 'By email',
          hint: 'You also get an email at each step',
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
          text: 'By text message',
          hint: 'You also get a text at each step',
          conditional: updates === 'text' && phone('For example, 07700 900 982'),
        },
        {
          value: 'call',
          text: 'By phone call',
          hint: 'Each step is on your private page',
          conditional: updates === 'call' && phone('A number where we can reach you in the daytime'),
        },
      ]}
    />
  )
}
