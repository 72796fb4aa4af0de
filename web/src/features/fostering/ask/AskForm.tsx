import type { ReactNode } from 'react'
import { aboutInWords, subjects } from '#contract/fostering/about.ts'
import {
  consentWords,
  heardAsked,
  heardInWords,
  type Reach,
  reaches,
  reachInWords,
  timesLimit,
  wordsLimit,
} from '#contract/fostering/enquiry.ts'
import { council } from '#council'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Link } from '#web/design/Link.tsx'
import { EmailInput } from '#web/questions/email/EmailInput.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import type { Field, Typed } from './typed.ts'

interface Props {
  readonly typed: Typed
  readonly wrong: ReadonlyMap<Field, string>
  readonly sending: boolean
  onChange(changed: Partial<Typed>): void
}

/** Name, how to reach them, what about, where they live, anything to say, how they heard of us, and their yes. */
export function AskForm({ typed, wrong, sending, onChange }: Props) {
  return (
    <>
      <Radios
        id="about"
        name="about"
        legend="What would you like to ask about?"
        legendSize="m"
        error={wrong.get('about')}
        value={typed.about}
        onChange={({ target }) => onChange({ about: target.value as Typed['about'] })}
        items={subjects.map((value) => ({ value, text: aboutInWords[value] }))}
      />
      <Input
        id="name"
        name="name"
        label="Your name"
        labelSize="m"
        error={wrong.get('name')}
        autoComplete="name"
        value={typed.name}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <Reached {...{ typed, wrong, onChange }} />
      <Input
        id="postcode"
        name="postcode"
        label="Your postcode"
        labelSize="m"
        hint="Where you live, so that someone near you can reply"
        error={wrong.get('postcode')}
        width={10}
        autoComplete="postal-code"
        spellCheck={false}
        value={typed.postcode}
        onChange={({ target }) => onChange({ postcode: target.value })}
      />
      <Elsewhere postcode={typed.postcode} />
      <CharacterCount
        id="words"
        name="words"
        label="Is there anything you would like to say or ask? (optional)"
        labelSize="m"
        hint="You do not have to tell us about your health or your past here"
        limit={wordsLimit}
        error={wrong.get('words')}
        value={typed.words}
        onChange={({ target }) => onChange({ words: target.value })}
      />
      <Radios
        id="heard"
        name="heard"
        legend="Where did you hear about us? (optional)"
        legendSize="m"
        error={wrong.get('heard')}
        value={typed.heard}
        onChange={({ target }) => onChange({ heard: target.value as Typed['heard'] })}
        items={heardAsked.map((value) => ({ value, text: heardInWords[value] }))}
      />
      <h2 className="govuk-heading-m">What we do with it</h2>
      <p className="govuk-body">
        {`Only the fostering and adoption team of ${council.name} reads it. We use it to answer you and to keep in touch about this, and for nothing else. If nothing comes of it, we delete it ${fosteringProfile.enquiriesKept.months} months later, or sooner if you ask us.`}
      </p>
      <p className="govuk-body">
        <Link href={paths.privacy}>How we look after what you tell us</Link>
      </p>
      <Checkboxes
        id="consent"
        name="consent"
        legend="Do you agree?"
        legendSize="s"
        error={wrong.get('consent')}
        values={typed.consent ? ['yes'] : []}
        onChange={({ target }) => onChange({ consent: target.checked })}
        items={[{ value: 'yes', text: consentWords.text }]}
      />
      <Button loading={sending} loadingText="Sending it">
        Send
      </Button>
    </>
  )
}

/** How we answer: each way asks for its own address. */
function Reached({ typed, wrong, onChange }: Omit<Props, 'sending'>) {
  const phone = (label: string) => (
    <Input
      id="phone"
      name="phone"
      type="tel"
      label={label}
      error={wrong.get('phone')}
      width={20}
      autoComplete="tel"
      value={typed.phone}
      onChange={({ target }) => onChange({ phone: target.value })}
    />
  )
  const conditional: Readonly<Record<Reach, ReactNode>> = {
    call: typed.reach === 'call' && (
      <>
        {phone('Phone number')}
        <Input
          id="times"
          name="times"
          label="When is a good time to call? (optional)"
          maxLength={timesLimit}
          error={wrong.get('times')}
          value={typed.times}
          onChange={({ target }) => onChange({ times: target.value })}
        />
      </>
    ),
    email: (
      <EmailInput
        id="email"
        name="email"
        label="Email address"
        error={wrong.get('email')}
        autoComplete="email"
        value={typed.email}
        onChange={({ target }) => onChange({ email: target.value })}
      />
    ),
    text: typed.reach === 'text' && phone('Mobile number'),
  }
  return (
    <Radios
      id="reach"
      name="reach"
      legend="How would you like us to reply?"
      legendSize="m"
      hint="Our messages will not show your name or what you wrote"
      error={wrong.get('reach')}
      value={typed.reach}
      onChange={({ target }) => onChange({ reach: target.value as Reach })}
      items={reaches.map((value) => ({ value, text: reachInWords[value], conditional: conditional[value] }))}
    />
  )
}
