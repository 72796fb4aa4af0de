import { type FormEvent, useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Letter, ReferralForHousehold } from '#contract/fostering/panel/referral.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { LetterText } from '#web/design/LetterText.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import type { Place } from '../enter/InPlace.tsx'
import { useAct } from '../you/useAct.ts'

interface Props {
  place: Place
  part: PartView
  signed: ReferralForHousehold['signed']
  letter: Letter
  onDone(words: string): void
}

/** An agreement with the council, who has signed it, and the way to sign it. */
export function Agreement({ place, part, signed, letter, onDone }: Props) {
  const { of, view } = place
  const others = [
    ...view.people.filter(({ id, role, here }) => (role === 'applicant' && here) || signed[id]),
    { id: 'council', name: 'The council' },
  ]
  return (
    <section aria-label={letter.title}>
      <LetterText letter={letter} />
      <h3 className="govuk-heading-s">Who has signed</h3>
      <SummaryList
        rows={others.map(({ id, name }) => {
          const one = signed[id]
          return { key: name, value: one ? `${one.name}, ${dayInWords(one.on)}` : 'Not yet' }
        })}
      />
      {!signed[of.person] && part.acts.includes('sign') && view.you.role === 'applicant' && (
        <Sign place={place} part={part} onDone={onDone} />
      )}
    </section>
  )
}

function Sign({ place: { of }, part, onDone }: Pick<Props, 'place' | 'part' | 'onDone'>) {
  const { act, busy, wrong, attempt, say } = useAct(of, part.name)
  const [name, setName] = useState('')
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return say('Enter your full name')
    if (await act('sign', 'sign', part.seen, { name: name.trim() }))
      onDone('You have signed the agreement. Thank you.')
  }
  return (
    <form onSubmit={submit} noValidate className="app-noprint">
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#signature' }]} />}
      <Input
        id="signature"
        name="signature"
        label="Your full name"
        hint="Entering your name here counts as signing the agreement. Ask your worker first if something in it is not clear."
        autoComplete="name"
        error={wrong || undefined}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button loading={busy === 'sign'} loadingText="Signing">
        Sign the agreement
      </Button>
    </form>
  )
}
