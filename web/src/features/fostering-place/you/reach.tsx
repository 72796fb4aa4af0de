import { useState } from 'react'
import { emailError, tidyEmail } from '#contract/core/email-address.ts'
import { phoneError, phoneWords } from '#contract/core/phone-number.ts'
import { Input } from '#web/design/form/Input.tsx'
import { EmailInput } from '#web/questions/email/EmailInput.tsx'

/** How somebody is reached, as it stands or as they type it. */
export interface Reached {
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

/** What is typed of it: `read` gives what is sent, or nothing where something is wrong, which `checked` says by field. */
export function useReach(reach: Reached) {
  const [email, setEmail] = useState(reach.email ?? '')
  const [phone, setPhone] = useState(reach.phone ?? '')
  const [checked, setChecked] = useState<Reached>({})

  function read(): Reached | undefined {
    const [address, number] = [tidyEmail(email), phone.trim()]
    const unlike = address && emailError(address)
    const found = {
      ...(unlike && { email: unlike }),
      ...(number && phoneError(number) && { phone: phoneWords }),
      ...(!address && !number && { email: 'Enter an email address or a phone number' }),
    }
    setChecked(found)
    return Object.keys(found).length > 0
      ? undefined
      : { ...(address && { email: address }), ...(number && { phone: number }) }
  }
  /** What the summary lists: what is wrong with a field, or else `refused`, for which no field stands. */
  const errorsWith = (refused: string) => [
    ...(checked.email ? [{ text: checked.email, href: '#email' }] : []),
    ...(checked.phone ? [{ text: checked.phone, href: '#phone' }] : []),
    ...(refused && !checked.email && !checked.phone ? [{ text: refused }] : []),
  ]
  return { fields: { email, phone, checked, setEmail, setPhone }, read, errorsWith }
}

/** The boxes that `useReach` reads. */
export function ReachFields({
  email,
  phone,
  checked,
  setEmail,
  setPhone,
}: ReturnType<typeof useReach>['fields']) {
  return (
    <>
      <EmailInput
        id="email"
        name="email"
        label="Email address"
        error={checked.email}
        autoComplete="email"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Input
        id="phone"
        name="phone"
        type="tel"
        label="Phone number"
        error={checked.phone}
        width={20}
        autoComplete="tel"
        value={phone}
        onChange={({ target }) => setPhone(target.value)}
      />
    </>
  )
}
