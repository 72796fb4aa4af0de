import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Letter, LetterAdded, Letterbox } from '#contract/fostering/carers/adoption.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { AdoptionPart, type PartShown } from './AdoptionPart.tsx'
import { LetterShown } from './LetterShown.tsx'
import { WriteLetter } from './WriteLetter.tsx'

/** `/fostering/place/…/adoption/letters/<part>`: letters with somebody, through the council. */
export default function LettersPage() {
  return <InPlace Page={Here} />
}

const Here = (place: Place) => <AdoptionPart place={place} Shown={Letters} />

/** What was written, and what a worker wrote back, by letter. */
const saidOf = ({ added }: PartView, { id }: Letter): LetterAdded[] =>
  added.flatMap(({ what }) => LetterAdded.safeParse(what).data ?? []).filter(({ letter }) => letter === id)

const every = (months: number): string =>
  months === 12
    ? 'Once a year'
    : months === 6
      ? 'Twice a year'
      : months === 1
        ? 'Every month'
        : `Every ${months} months`

function Letters({ place, part, again }: PartShown) {
  const { of } = place
  const { agreed, next, letters, ended } = Letterbox.parse(part.values)
  const [done, setDone] = useState('')
  const back = letters.find(({ way, state }) => way === 'out' && state === 'sent-back')
  /** Said once the page shows it, so that what is done next is done to the letters as they are now. */
  const onDone = async (words: string) => {
    await again()
    setDone(words)
  }
  if (!agreed) return <NotFoundPage />
  // One that nobody has told us they have comes first: it is what they look for.
  const fresh = letters.filter(({ way, state }) => way === 'in' && state === 'passed-on')
  const all = { place, part, onDone }
  const writes = agreed.ways !== 'in' && !ended && part.acts.includes('write')
  const lastBack = back && saidOf(part, back).findLast(({ is }) => is === 'back')
  const lastText = back && saidOf(part, back).findLast(({ is }) => is === 'letter')
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.adoption(of), text: 'Back to “Adoption: support and letters”' }}
      title="Letters through us"
      caption={agreed.called}
      summary={summaries.letters}
      done={done || undefined}
    >
      {ended && (
        <InsetText>
          <p className="govuk-body">{`These letters ended on ${dayInWords(ended.on)}.`}</p>
          <p className="govuk-body app-check__words">{ended.words}</p>
        </InsetText>
      )}
      <All title="A new letter for you" letters={fresh} {...all} />
      <h2 className="govuk-heading-m">What we agreed</h2>
      <SummaryList
        rows={[
          { key: 'How often', value: every(agreed.months) },
          {
            key: 'Which way',
            value:
              agreed.ways === 'both'
                ? 'You write, and you get letters'
                : agreed.ways === 'out'
                  ? 'You write'
                  : 'You get letters',
          },
          { key: 'Photos', value: agreed.photos ? 'Yes' : 'No photos' },
          ...(next ? [{ key: 'Your next letter', value: `By ${dayInWords(next)}` }] : []),
          { key: 'Anything else', value: <span className="app-check__words">{agreed.words}</span> },
        ]}
      />
      {writes && (
        <section aria-labelledby="write">
          <h2 className="govuk-heading-m" id="write">
            {back ? 'Change your letter' : 'Write a letter'}
          </h2>
          {lastBack && (
            <InsetText>
              <p className="govuk-body">
                Your worker has read your letter. Before we can pass it on, they ask you to change this:
              </p>
              <p className="govuk-body app-check__words">{lastBack.text}</p>
            </InsetText>
          )}
          <WriteLetter
            key={`${back?.id ?? 'new'} ${letters.length}`}
            place={place}
            part={part}
            photos={agreed.photos}
            {...(back && { letter: back, before: lastText?.text ?? '' })}
            onDone={onDone}
          />
        </section>
      )}
      <All letters={letters.filter((one) => !fresh.includes(one))} {...all} />
    </PlacePage>
  )
}

interface AllProps {
  title?: string
  letters: readonly Letter[]
  place: Place
  part: PartView
  onDone(words: string): void
}

/** Letters, the newest first. */
function All({ title = 'Letters so far', letters, ...rest }: AllProps) {
  if (letters.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {[...letters].reverse().map((letter) => (
        <LetterShown key={letter.id} letter={letter} said={saidOf(rest.part, letter)} {...rest} />
      ))}
    </section>
  )
}
