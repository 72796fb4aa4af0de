import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { PartView } from '#contract/fostering/parts.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { EmailInput } from '#web/questions/email/EmailInput.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { useAct } from './useAct.ts'

/** `/fostering/place/…/details`: where messages reach this person. */
export default function DetailsPage() {
  return <InPlace Page={Details} />
}

function Details({ of }: Place) {
  const part = `person.${of.person}`
  const { data, error, isFetching, refetch } = useQuery(partOf(of, part))
  if (!data)
    return <NotYet of={of} found={error && !isFetching ? { failed: error, again: refetch } : 'wait'} />
  return <Form of={of} part={data} />
}

const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const phonePattern = /^\+?[\d\s()-]{7,25}$/

function Form({ of, part }: { of: Place['of']; part: PartView }) {
  const { act, busy, wrong, attempt, say } = useAct(of, part.name)
  const [email, setEmail] = useState(String(part.values.email ?? ''))
  const [phone, setPhone] = useState(String(part.values.phone ?? ''))
  const [saved, setSaved] = useState(false)
  const [checked, setChecked] = useState<{ email?: string; phone?: string }>({})
  const title = 'How we reach you'
  const errors = [
    ...(checked.email ? [{ text: checked.email, href: '#email' }] : []),
    ...(checked.phone ? [{ text: checked.phone, href: '#phone' }] : []),
    ...(wrong && !checked.email && !checked.phone ? [{ text: wrong }] : []),
  ]
  useTitle(`${errors.length > 0 ? 'Error: ' : ''}${title}`)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setSaved(false)
    const [address, number] = [email.trim(), phone.trim()]
    const found = {
      ...(address &&
        !emailPattern.test(address) && { email: 'Enter an email address like name@example.com' }),
      ...(number && !phonePattern.test(number) && { phone: 'Enter a phone number like 07700 900 982' }),
      ...(!address && !number && { email: 'Enter an email address or a phone number' }),
    }
    setChecked(found)
    if (Object.keys(found).length > 0) return say('')
    const body = { ...(address && { email: address }), ...(number && { phone: number }) }
    if (await act('save', 'details', part.seen, body)) setSaved(true)
  }
  return (
    <Main before={<BackLink href={addresses.home(of)}>Back to your page</BackLink>}>
      <div className="app-column">
        {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
        {saved && <NotificationBanner type="success">We have saved how we reach you</NotificationBanner>}
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          When there is a message for you, we tell you that there is one, and no more. You read it here. You
          can share an email address with somebody: what you write here stays yours.
        </p>
        <form onSubmit={submit} noValidate>
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
          <Button loading={busy === 'save'} loadingText="Saving">
            Save
          </Button>
        </form>
      </div>
    </Main>
  )
}
