import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { TermsView } from '#contract/fostering/carers/terms.ts'
import { kindOfPart, PartName, type PartView } from '#contract/fostering/parts.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { LetterText } from '#web/design/LetterText.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { Agreement } from '../decision/Agreement.tsx'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotTheirs, NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { Say } from '../wrong/Say.tsx'
import { Words } from '../wrong/Words.tsx'

/** `/fostering/place/…/terms/<change>`: other terms that we suggest, what goes with them, and whether they agree. */
export default function TermsPage() {
  return <InPlace Page={Named} />
}

function Named(place: Place) {
  const name = PartName.safeParse(useParams().part)
  if (!name.success || kindOfPart(name.data) !== 'terms') return <NotTheirs of={place.of} />
  return <Change place={place} name={name.data} />
}

function Change({ place, name }: { place: Place; name: PartName }) {
  const { of } = place
  const query = useQuery(partOf(of, name))
  const { data } = query
  const [done, setDone] = useState('')
  const read = TermsView.safeParse(data?.values)
  if (!data) return <NotYet of={of} query={query} />
  if (!read.success) return <NotTheirs of={of} />
  const change = read.data
  return (
    <PlacePage
      of={of}
      title="A change of your terms"
      summary={change.state === 'offered' ? summaries.terms : summaries.termsOver}
      done={done || undefined}
    >
      <Outcome place={place} change={change} />
      <Letters place={place} part={data} change={change} onDone={setDone} />
      {change.state === 'offered' && !change.signed[of.person] && data.acts.includes('decline') && (
        <Decline place={place} part={data} onDone={setDone} />
      )}
    </PlacePage>
  )
}

interface Props {
  place: Place
  part: PartView
  change: TermsView
  onDone(words: string): void
}

/** How it stands, in a sentence or two. */
function outcomeOf({ state, agreed, declined, withdrawn, signed, people }: TermsView, you: string): string {
  if (state === 'agreed' && agreed)
    return `${people.length > 1 ? 'Everybody has' : 'You have'} agreed. Your new terms apply from ${dayInWords(agreed)}.`
  if (state === 'declined')
    return declined?.person === you
      ? 'You told us that you do not agree. Your terms stay as they are.'
      : `${declined?.by} told us that they do not agree. Your terms stay as they are.`
  if (state === 'withdrawn')
    return `We took this back on ${dayInWords(withdrawn?.on ?? '')}. Your terms stay as they are.`
  if (state === 'over') return 'Your approval has ended, so this is over.'
  if (state === 'one-left')
    return 'Somebody who fostered with you left before they signed, so this is over. Your terms stay as they are. If we think that new terms are still right, we will suggest them again.'
  return signed[you]
    ? 'You have signed. The new terms apply once everybody who fosters with you has signed too.'
    : ''
}

function Outcome({ place: { of }, change }: Pick<Props, 'place' | 'change'>) {
  const words = outcomeOf(change, of.person)
  if (!words) return null
  return (
    <>
      <InsetText>{words}</InsetText>
      {change.withdrawn && <Words text={change.withdrawn.reasons} />}
      {change.declined?.words && (
        <section aria-labelledby="declined">
          <h2 className="govuk-heading-m" id="declined">
            What you wrote
          </h2>
          <Words text={change.declined.words} />
        </section>
      )}
      {change.state === 'agreed' && change.beyond.length > 0 && (
        <p className="govuk-body">
          The new terms do not fit every child who lives with you now.{' '}
          <Link href={addresses.messages(of)}>Write to your worker</Link> about what this means for them.
        </p>
      )}
    </>
  )
}

/** The certificate once there is one, and the agreement with whoever has signed it. */
function Letters({ place, part, change: { letters, signed, state }, onDone }: Props) {
  const agreement = letters.find(({ kind }) => kind === 'agreement')
  return (
    <>
      <p className="govuk-body app-noprint">
        <LinkButton onClick={() => window.print()}>Print this page</LinkButton>
      </p>
      {letters
        .filter(({ kind }) => kind !== 'agreement')
        .map((letter) => (
          <section key={letter.id} aria-label={letter.title}>
            <p className="govuk-caption-m">{dayInWords(letter.on)}</p>
            <LetterText letter={letter} />
          </section>
        ))}
      {agreement && (
        <Agreement
          place={place}
          part={state === 'offered' ? part : { ...part, acts: [] }}
          signed={signed}
          letter={agreement}
          onDone={onDone}
        />
      )}
    </>
  )
}

function Decline({ place, part, onDone }: Pick<Props, 'place' | 'part' | 'onDone'>) {
  return (
    <section aria-labelledby="decline" className="app-noprint">
      <h2 className="govuk-heading-m" id="decline">
        If you do not agree
      </h2>
      <p className="govuk-body">
        You can talk to <Link href={addresses.messages(place.of)}>your worker</Link> first. If you tell us
        here that you do not agree, your terms stay as they are now.
      </p>
      <Say
        place={place}
        part={part.name}
        seen={part.seen}
        what="decline"
        label="Why do you not agree?"
        hint="For example, what would not work for you, or what support is missing."
        missing="Write why you do not agree"
        longest={2000}
        button="I do not agree"
        variant="secondary"
        onDone={() => onDone('We know that you do not agree. Your terms stay as they are.')}
      />
    </section>
  )
}
