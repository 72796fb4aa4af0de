import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Erasable, ErasureView } from '#contract/fostering/erasure.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { council } from '#council'
import { partTitle } from '#fostering/parts/titles.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from './useAct.ts'

/** `/fostering/place/…/erase`: somebody asks for what is held about them to be erased, and reads what came of it. */
export default function ErasePage() {
  return <InPlace Page={Erase} />
}

function Erase({ of }: Place) {
  const query = useQuery(partOf(of, `erasure.${of.person}`))
  const { data } = query
  if (!data) return <NotYet of={of} query={query} />
  return <Shown of={of} part={data} />
}

function Shown({ of, part }: { of: Place['of']; part: PartView }) {
  const { act, busy, wrong, attempt } = useAct(of, part.name)
  const [words, setWords] = useState('')
  const [sent, setSent] = useState(false)
  const request = ErasureView.parse(part.values)
  const { asked, answered, erased } = request
  const waits = asked !== undefined && (!answered || (answered.outcome === 'granted' && !erased))

  async function submit(event: FormEvent) {
    event.preventDefault()
    setSent(false)
    const said = words.trim()
    if (await act('ask', 'ask', part.seen, said ? { words: said } : {})) {
      setSent(true)
      setWords('')
    }
  }
  return (
    <PlacePage
      of={of}
      title="Ask us to erase what we hold about you"
      summary={summaries.erase}
      errors={wrong ? [{ text: wrong, href: '#words' }] : []}
      attempt={attempt}
      done={sent ? 'You have asked us. We will answer here' : undefined}
    >
      {asked && <Request request={request} />}
      {!waits && (
        <form onSubmit={submit} noValidate>
          <p className="govuk-body">
            We erase what we do not have to keep, such as your messages. The law tells us to keep the record
            of an application for some years, even if you stop. We will tell you until when.
          </p>
          <Textarea
            id="words"
            name="words"
            label={asked ? 'Is there something new? (optional)' : 'What should we erase? (optional)'}
            hint="If you leave this empty, we look at everything."
            maxLength={2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <Button loading={busy === 'ask'} loadingText="Sending">
            {asked ? 'Ask again' : 'Ask us to erase it'}
          </Button>
        </form>
      )}
      <h2 className="govuk-heading-m">If you want a copy instead</h2>
      <p className="govuk-body">
        You can ask for a copy of what we hold about you at any time, also after your approval has ended. Call
        us on <Phone number={council.phone} />.
      </p>
    </PlacePage>
  )
}

function Request({ request: { asked, answered, erased } }: { request: ErasureView }) {
  if (!asked) return null
  const found = answered?.found ?? asked.found
  return (
    <>
      <h2 className="govuk-heading-m">Your request</h2>
      <SummaryList
        rows={[
          { key: 'You asked on', value: dayInWords(asked.on) },
          ...(asked.words
            ? [{ key: 'What you wrote', value: <span className="app-check__words">{asked.words}</span> }]
            : []),
          answered
            ? { key: 'Our answer', value: answerInWords(answered.outcome, found) }
            : { key: 'Our answer', value: asked.by ? `You get it by ${dayInWords(asked.by)}` : 'Not yet' },
          ...(answered
            ? [{ key: 'Our reasons', value: <span className="app-check__words">{answered.reasons}</span> }]
            : []),
          ...(answered?.outcome === 'granted'
            ? [
                {
                  key: erased ? `Erased on ${dayInWords(erased)}` : 'We erase',
                  value: found.goes.map(partTitle).join(', '),
                },
              ]
            : []),
          ...(found.stays
            ? [
                {
                  key: 'What we have to keep',
                  value: `The record of your application, ${found.stays.words}. The rule is in: ${found.stays.source}.`,
                },
              ]
            : []),
          ...found.besides.map(({ words: kept, source }) => ({
            key: 'We also have to keep',
            value: `${kept}. The rule is in: ${source}.`,
          })),
        ]}
      />
      {answered && (
        <p className="govuk-body">
          If you are not happy with our answer, you can complain to the Information Commissioner’s Office:{' '}
          <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
            ico.org.uk/make-a-complaint
          </a>
          .
        </p>
      )}
    </>
  )
}

const answerInWords = (outcome: 'granted' | 'refused', { stays }: Erasable): string =>
  outcome === 'refused'
    ? 'No, we do not erase anything now'
    : stays
      ? 'Yes, we erase what we do not have to keep'
      : 'Yes, we erase everything that you told us'
