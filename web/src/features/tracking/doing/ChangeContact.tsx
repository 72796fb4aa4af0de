import { type FormEvent, useState } from 'react'
import { addressError, tidyAddress } from '#contract/requests/message-address.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { council } from '#council'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { EmailInput } from '#web/questions/email/EmailInput.tsx'
import { useSend } from '../after/useSend.ts'

interface Props {
  tracked: Tracked
  trackingKey: string
  onTaken(): void
}

type Way = Tracked['updates']

/** What is wrong with what was entered, and at which field. */
function wrongIn(way: Way | '', to: string): { text: string; field: string } | undefined {
  if (way === '') return { text: 'Select how you want to hear from us', field: 'news-way' }
  if (way === 'none') return undefined
  const missing = way === 'email' ? 'Enter your email address' : 'Enter your mobile number'
  const text = to === '' ? missing : addressError(way, to, council.messages)
  return text ? { text, field: `news-${way}` } : undefined
}

/** Where news goes from now on; the page itself stays what it is. */
export function ChangeContact({ tracked, trackingKey, onTaken }: Props) {
  const { reference, newsTo, updates } = tracked
  const form = `${reference} contact`
  const { wrong, attempt, sending, refuse, send, forgive } = useSend(
    { reference, trackingKey },
    'contact',
    form,
  )
  const [at, setAt] = useState('news-way')

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const way = String(data.get('way') ?? '') as Way | ''
    const typed = String(data.get(way) ?? '')
    const to = tidyAddress(way === 'text' ? way : 'email', typed)
    const error = wrongIn(way, to)
    setAt(error?.field ?? 'news-way')
    if (error) return refuse(error.text, true)
    return send(way === 'none' ? { updates: way } : { updates: way, to }, onTaken)
  }

  const errorAt = (field: string) => (wrong?.inField && at === field ? { error: wrong.text } : {})
  return (
    <Details summary="Change how we contact you">
      <form onSubmit={submit} noValidate>
        {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong.text, href: `#${at}` }]} />}
        <p>
          {updates === 'none' || !newsTo
            ? 'We send you no messages at the moment.'
            : `We send news to ${newsTo}.`}
        </p>
        <Radios
          id="news-way"
          name="way"
          legend="How do you want to hear from us?"
          // What was wrong of another way is not asked any more.
          onChange={forgive}
          {...errorAt('news-way')}
          items={[
            {
              value: 'email',
              text: 'By email',
              conditional: (
                <EmailInput
                  id="news-email"
                  name="email"
                  label="Email address for news"
                  autoComplete="email"
                  {...errorAt('news-email')}
                />
              ),
            },
            {
              value: 'text',
              text: 'By text message',
              conditional: (
                <Input
                  id="news-text"
                  name="text"
                  type="tel"
                  autoComplete="tel"
                  width={20}
                  label="Mobile number for news"
                  {...errorAt('news-text')}
                />
              ),
            },
            { value: 'none', text: 'No messages: I will look at this page' },
          ]}
        />
        <Button variant="secondary" loading={sending} loadingText="Sending…">
          Save
        </Button>
      </form>
    </Details>
  )
}
