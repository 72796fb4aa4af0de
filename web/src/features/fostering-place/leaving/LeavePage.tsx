import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'

/** `/fostering/place/…/leave`: somebody who is approved gives notice, and sees when their approval ends. */
export default function LeavePage() {
  return <InPlace Page={Leave} />
}

function Leave(place: Place) {
  const { of, view } = place
  const query = useQuery(partOf(of, 'head'))
  const { data: head } = query
  const { act, busy, fields, errors, attempt, refuse } = useAct(of, 'head')
  const [words, setWords] = useState('')
  const [sure, setSure] = useState(false)
  const [sent, setSent] = useState(false)
  if (!head) return <NotYet of={of} query={query} />
  const yours = view.leaving.find(({ person }) => person === of.person)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (refuse(sure ? {} : { sure: 'Tick the box if you are sure that you want to give notice' })) return
    if (await act('resign', 'resign', head?.seen ?? 0, words.trim() ? { words: words.trim() } : {}))
      setSent(true)
  }
  return (
    <PlacePage
      of={of}
      title={yours ? 'Your notice' : 'If you want to stop fostering'}
      summary={yours ? summaries.notice : summaries.leave}
      errors={errors}
      attempt={attempt}
      done={sent ? 'We have your notice' : undefined}
    >
      {yours && <Given place={place} ends={yours.ends} received={yours.received} />}
      {!yours && <Before place={place} />}
      {!yours && head.acts.includes('resign') && (
        <form onSubmit={submit} noValidate>
          <h2 className="govuk-heading-m">Give notice</h2>
          <p className="govuk-body">
            {`If you send this today, your approval ends on ${dayInWords(addDays(dayInEngland(new Date()), 28))}. That is 28 days from today, even if it is a weekend or a bank holiday. Nobody has to make a decision about it.`}
          </p>
          <Textarea
            id="words"
            name="words"
            label="Is there anything that you want to tell us? (optional)"
            hint="You can also tell us later why you are leaving, on your own and in confidence."
            maxLength={2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <div className="govuk-!-margin-bottom-6">
            <Checkbox
              id="sure"
              name="sure"
              label="I am sure that I want to stop fostering"
              error={fields.sure}
              checked={sure}
              onChange={({ target }) => setSure(target.checked)}
            />
          </div>
          <Button variant="warning" loading={busy === 'resign'} loadingText="Sending">
            Give notice
          </Button>
        </form>
      )}
      {!yours && !head.acts.includes('resign') && (
        <p className="govuk-body">
          You cannot give notice here now. Write to <Link href={addresses.messages(of)}>your worker</Link> if
          this is not what you expected.
        </p>
      )}
    </PlacePage>
  )
}

/** What to know before: help that there is, the children, and whoever is approved together with them. */
function Before({ place: { of, view } }: { place: Place }) {
  const others = view.people.filter(({ id, role, here }) => id !== of.person && role === 'applicant' && here)
  return (
    <>
      <p className="govuk-body">
        Is something hard right now? <Link href={addresses.support(of)}>Ask us for help</Link> first, if you
        like. You may just need a break.
      </p>
      <Children parts={view.parts} />
      {others.length > 0 && (
        <p className="govuk-body">
          {`You are approved together with ${others.map(({ name }) => name).join(' and ')}. This ends your approval, and not theirs. If they want to stop too, they give notice on their own page. If they carry on, we will review their approval with them.`}
        </p>
      )}
    </>
  )
}

function Children({ parts }: Pick<Place['view'], 'parts'>) {
  const here = parts.filter(({ lives }) => lives === 'here').length
  if (here === 0) return null
  return (
    <InsetText>
      {here === 1
        ? 'A child lives with you. Talk to your worker first, so that we find a good place for the child before your approval ends.'
        : `${here} children live with you. Talk to your worker first, so that we find good places for them before your approval ends.`}
    </InsetText>
  )
}

/** Notice that was given: until when, what happens, and that it can still be taken back. */
function Given({ place: { of, view }, ends, received }: { place: Place; ends: string; received: string }) {
  return (
    <>
      <InsetText>
        {`We received your notice on ${dayInWords(received)}. Your approval ends on ${dayInWords(ends)}.`}
      </InsetText>
      <Children parts={view.parts} />
      <h2 className="govuk-heading-m">What happens until then</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Your worker talks to you about what comes next.</li>
        <li>We will tell every council that has placed a child with you.</li>
        <li>You get your allowance for as long as a child lives with you.</li>
        <li>On that day your approval ends. You do not have to do anything.</li>
        <li>
          After that day, you can still send us claims for what you drove or paid for until then, and we will
          still pay them.
        </li>
      </ul>
      <p className="govuk-body">
        We would like to know why. <Link href={addresses.exit(of)}>Tell us why you are leaving</Link>, by
        yourself and in confidence.
      </p>
      <h2 className="govuk-heading-m">If you change your mind</h2>
      <p className="govuk-body">
        Until your approval ends, you can stay if you and we both want that.{' '}
        <Link href={addresses.messages(of)}>Write to your worker</Link> as soon as you can.
      </p>
    </>
  )
}
