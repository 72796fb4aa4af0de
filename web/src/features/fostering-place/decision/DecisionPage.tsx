import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { ReferralForHousehold } from '#contract/fostering/panel/referral.ts'
import { kindOfPart, PartName, type PartView } from '#contract/fostering/parts.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { LetterText } from '#web/design/LetterText.tsx'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { Agreement } from './Agreement.tsx'
import { Answered } from './Answered.tsx'
import { Ways } from './Ways.tsx'
import { nowInWords } from './words.ts'

/** `/fostering/place/…/decision/<referral>`: our letters about a decision, what they mean, and what one can do and until when. */
export default function DecisionPage() {
  return <InPlace Page={Named} />
}

function Named(place: Place) {
  const name = PartName.safeParse(useParams().referral)
  if (!name.success || kindOfPart(name.data) !== 'referral') return <NotFoundPage />
  return <Decision place={place} name={name.data} />
}

function Decision({ place, name }: { place: Place; name: PartName }) {
  const { of } = place
  const query = useQuery(partOf(of, name))
  const { data } = query
  const [done, setDone] = useState('')
  if (!data) return <NotYet of={of} query={query} />
  const referral = ReferralForHousehold.safeParse(data.values).data
  return (
    <PlacePage
      of={of}
      title="Our decision and letters"
      caption={of.household}
      summary={referral ? nowInWords(referral, place.view) : 'There is nothing here yet.'}
      done={done}
    >
      {referral && <Shown place={place} part={data} referral={referral} onDone={setDone} />}
    </PlacePage>
  )
}

interface Props {
  place: Place
  part: PartView
  referral: ReferralForHousehold
  onDone(words: string): void
}

function Shown({ place, part, referral, onDone }: Props) {
  const { letters } = referral
  const signs = letters.find(({ kind }) => kind === 'agreement')
  const certificates = letters.filter(({ kind }) => kind === 'certificate')
  const others = letters.filter(({ kind }) => kind !== 'agreement' && kind !== 'certificate').reverse()
  return (
    <>
      {letters.length > 0 && (
        <p className="govuk-body app-noprint">
          <LinkButton onClick={() => window.print()}>Print this page</LinkButton>
        </p>
      )}
      {[...others, ...certificates].map((letter) => (
        <section key={letter.id} aria-label={letter.title}>
          <p className="govuk-caption-m">{dayInWords(letter.on)}</p>
          <LetterText letter={letter} />
        </section>
      ))}
      <Ways place={place} part={part} referral={referral} onDone={onDone} />
      <Answered place={place} name={part.name} referral={referral} />
      {signs && (
        <Agreement place={place} part={part} signed={referral.signed} letter={signs} onDone={onDone} />
      )}
    </>
  )
}
