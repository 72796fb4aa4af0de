import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import type { LetterOnPage, LettersView } from '#contract/fostering/carers/letters.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import type { KeptStore } from '../kept/store.ts'
import { summaries } from '../summaries.ts'
import { LetterCard } from './LetterCard.tsx'
import { ReachForm } from './ReachForm.tsx'
import { Reply } from './Reply.tsx'
import { useLetterAct } from './useLetterAct.ts'

export interface OnPage {
  readonly linkKey: string
  readonly view: LettersView
  onDone(words: string): void
}

const often = (months: number): string =>
  months === 12 ? 'once a year' : months === 6 ? 'twice a year' : `every ${months} months`

/** All of it on one page: what is new, a letter to write, how we reach them, and the letters so far. */
export function Letters({ linkKey, view, kept }: { linkKey: string; view: LettersView; kept: KeptStore }) {
  const [done, setDone] = useState('')
  const { called, family, words, letters, writes, gets, months, ended } = view
  const title = 'Your letters'
  useTitle(title)
  const on = { linkKey, view, onDone: setDone }
  const isNew = ({ mine, state }: LetterOnPage) => !mine && state === 'passed-on'
  const fresh = letters.filter(isNew)
  const before = [...letters].reverse().filter((one) => !isNew(one))
  return (
    <Main>
      <div className="app-column">
        {done && <NotificationBanner type="success">{done}</NotificationBanner>}
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{`For ${called}`}</span>
          <span>{title}</span>
        </h1>
        <InsetText>{summaries.relative}</InsetText>
        {ended && <p className="govuk-body">{`These letters ended on ${dayInWords(ended)}.`}</p>}
        {fresh.length > 0 && (
          <section>
            <h2 className="govuk-heading-m">A new letter for you</h2>
            {fresh.map((letter) => (
              <LetterCard key={letter.id} letter={letter} {...on} />
            ))}
          </section>
        )}
        <h2 className="govuk-heading-m">What we agreed</h2>
        <p className="govuk-body">
          {writes && gets
            ? `You and ${family} write to each other ${often(months)}.`
            : writes
              ? `You write to ${family} ${often(months)}.`
              : gets
                ? `You get a letter from ${family} ${often(months)}.`
                : `Your letters were with ${family}.`}
        </p>
        <p className="govuk-body app-check__words">{words}</p>
        {writes && <Write {...on} kept={kept} />}
        {before.length > 0 && (
          <section>
            <h2 className="govuk-heading-m">Letters so far</h2>
            {before.map((letter) => (
              <LetterCard key={letter.id} letter={letter} {...on} />
            ))}
          </section>
        )}
        <ReachForm key={`${view.reach.email} ${view.reach.phone}`} {...on} />
        <p className="govuk-body">
          Do you want to talk to us, or is something in a letter hard to read? Call us on{' '}
          <Phone number={council.phone} />. You can also still send letters by post.
        </p>
      </div>
    </Main>
  )
}

/** A letter to write, and a way to say that this is not the time for one. */
function Write({ kept, ...on }: OnPage & { kept: KeptStore }) {
  const { linkKey, view, onDone } = on
  const { act, busy, wrong, attempt } = useLetterAct(linkKey)
  const { next, notNow, letters } = view
  async function skip() {
    if (await act('skip', 'not-this-time', view, {}))
      onDone('Thank you for telling us. We will ask you again when the next letter is due')
  }
  return (
    <section aria-labelledby="write">
      <h2 className="govuk-heading-m" id="write">
        Write a letter
      </h2>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong }]} />}
      {notNow ? (
        <p className="govuk-body">
          {`You told us on ${dayInWords(notNow)} that you cannot write this time. That is all right. You can still write if things change.`}
        </p>
      ) : (
        next && <p className="govuk-body">{`If you can, send us your next letter by ${dayInWords(next)}.`}</p>
      )}
      <Reply key={letters.length} {...on} kept={kept} />
      {next && !notNow && (
        <>
          <h3 className="govuk-heading-s">If you cannot write this time</h3>
          <p className="govuk-body">
            {`You do not have to write by ${dayInWords(next)}, and you do not have to tell us why. If you tell us that you cannot, we will not remind you about this letter.`}
          </p>
          <Button
            type="button"
            variant="secondary"
            loading={busy === 'skip'}
            loadingText="Sending"
            onClick={() => void skip()}
          >
            I cannot write this time
          </Button>
        </>
      )}
    </section>
  )
}
