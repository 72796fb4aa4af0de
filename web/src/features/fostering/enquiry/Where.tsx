import { PhoneNumber } from '#contract/core/phone-number.ts'
import { VisitAt } from '#contract/fostering/slots.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'

type Where = VisitAt
export type WhereErrors = Partial<Record<keyof Where, string>>

/** What is missing of where we should come to, by field. */
export function whereErrors(where: Where): WhereErrors {
  const read = VisitAt.safeParse(where)
  if (read.success) return {}
  return Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message]).reverse())
}

interface Props {
  where: Where
  errors: WhereErrors
  onChange(where: Where): void
}

/** Asks where a visit should come to, and on which number they can be reached that day. */
export function WhereFields({ where, errors, onChange }: Props) {
  return (
    <>
      <Textarea
        id="visit-address"
        name="visit-address"
        label="Which address should we come to?"
        autoComplete="street-address"
        rows={3}
        error={errors.address}
        value={where.address}
        onChange={({ target }) => onChange({ ...where, address: target.value })}
      />
      <Input
        id="visit-phone"
        name="visit-phone"
        type="tel"
        autoComplete="tel"
        label="Your phone number"
        hint="We only call it about the visit, for example if we are late"
        error={errors.phone}
        value={where.phone}
        onChange={({ target }) => onChange({ ...where, phone: target.value })}
      />
    </>
  )
}

/** What is wrong with the number that we should call. */
export const callWrong = (phone: string): string | undefined =>
  phone.trim() === ''
    ? 'Enter the phone number that we should call'
    : PhoneNumber.safeParse(phone).error?.issues[0]?.message

interface CallProps {
  phone: string
  error: string | undefined
  onChange(phone: string): void
}

/** Asks which number we should call, of whoever gave none. */
export const CallField = ({ phone, error, onChange }: CallProps) => (
  <Input
    id="call-phone"
    name="call-phone"
    type="tel"
    autoComplete="tel"
    label="Which phone number should we call?"
    error={error}
    value={phone}
    onChange={({ target }) => onChange(target.value)}
  />
)
