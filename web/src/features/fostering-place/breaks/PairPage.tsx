import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useParams } from 'react-router'
import type { PairView } from '#contract/fostering/carers/pairs.ts'
import { PartName, type PartView } from '#contract/fostering/parts.ts'
import { useArrived } from '#web/app/arrived.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotTheirs, NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'
import { daysInWords, nextInWords, readPair, type Sort, sortOf } from './pairs.ts'

/** `/fostering/place/…/breaks/<part>`: a break or a mentor, whom they were matched with, and what to say to it. */
export default function PairPage() {
  return <InPlace Page={Named} />
}

function Named({ of }: Place) {
  const name = PartName.safeParse(useParams().part)
  const sort = name.success ? sortOf(name.data) : undefined
  return name.success && sort ? <Found of={of} name={name.data} sort={sort} /> : <NotFoundPage />
}

function Found({ of, name, sort }: { of: Place['of']; name: PartName; sort: Sort }) {
  const query = useQuery({
    ...partOf(of, name),
    // That somebody was found shows by itself.
    refetchInterval: askedAgain(30_000),
  })
  const { data } = query
  const pair = data && readPair(data)
  if (!data) return <NotYet of={of} query={query} />
  if (!pair) return <NotTheirs of={of} />
  return <Shown of={of} part={data} pair={pair} sort={sort} />
}

interface Props {
  of: Place['of']
  part: PartView
  pair: PairView
  sort: Sort
}

function Shown({ of, part, pair, sort }: Props) {
  const { act, busy, wrong, attempt, say } = useAct(of, part.name)
  const [did, setDid] = useState('')
  const [words, setWords] = useState('')
  const arrived = useArrived()

  async function send(what: 'accept' | 'decline' | 'withdraw', said: string, body: object = {}) {
    setDid('')
    if (await act(what, what, part.seen, body)) {
      setDid(said)
      setWords('')
    }
  }
  function decline(event: FormEvent) {
    event.preventDefault()
    const text = words.trim()
    if (!text) return say('Tell us why, in a few words')
    void send('decline', 'We have told them, but not why', { words: text })
  }
  const { other, yes } = pair
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.breaks(of), text: 'Back to “Breaks and mentors”' }}
      title={sort.shown}
      caption={daysInWords(pair) || undefined}
      summary={summaries.breakPart}
      errors={wrong ? [{ text: wrong, href: other ? '#why' : '#next' }] : []}
      attempt={attempt}
      done={did || arrived}
    >
      <h2 className="govuk-heading-m" id="next" tabIndex={-1}>
        What happens now
      </h2>
      {nextInWords(pair).map((one) => (
        <p key={one} className="govuk-body">
          {one}
        </p>
      ))}
      {other && <Other other={other} />}
      {other && !yes && (
        <Button
          type="button"
          loading={busy === 'accept'}
          loadingText="Sending"
          onClick={() => void send('accept', 'Thank you. You have said yes')}
        >
          Yes, this suits me
        </Button>
      )}
      {other && (
        <form onSubmit={decline} noValidate>
          <Textarea
            id="why"
            name="why"
            label={yes ? 'If you have to cancel, tell us why' : 'If it does not suit you, tell us why'}
            hint="Only we read this. We tell the other carer that it will not work out, and we look again."
            error={wrong && !words.trim() ? wrong : undefined}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <Button variant="secondary" loading={busy === 'decline'} loadingText="Sending">
            {yes ? 'Cancel it' : 'No, this does not suit me'}
          </Button>
        </form>
      )}
      <Own pair={pair} sort={sort} />
      {!other && !pair.over && (
        <Button
          type="button"
          variant="secondary"
          loading={busy === 'withdraw'}
          loadingText="Sending"
          onClick={() => void send('withdraw', 'We have closed it')}
        >
          {sort.side === 'asks' ? 'I do not need this any more' : 'Take back my offer'}
        </Button>
      )}
    </PlacePage>
  )
}

function Other({ other }: { other: NonNullable<PairView['other']> }) {
  const days = daysInWords(other)
  return (
    <>
      <h2 className="govuk-heading-m">{other.name}</h2>
      <SummaryList
        rows={[
          ...(other.children ? [{ key: 'Who it is for', value: other.children.join(', ') }] : []),
          ...(days ? [{ key: 'Days', value: days }] : []),
          {
            key: `What ${other.name} says`,
            value: <span className="app-check__words">{other.words}</span>,
          },
          {
            key: 'Phone number',
            value: other.phone ?? 'You will see it here once you have both said yes',
          },
        ]}
      />
    </>
  )
}

function Own({ pair, sort }: Pick<Props, 'pair' | 'sort'>) {
  const { words, wish, phone, children, places } = pair
  const days = daysInWords(pair)
  return (
    <>
      <h2 className="govuk-heading-m">{sort.side === 'asks' ? 'What you asked for' : 'What you offered'}</h2>
      <SummaryList
        rows={[
          ...(children ? [{ key: 'Who it is for', value: children.join(', ') }] : []),
          ...(days ? [{ key: 'Days', value: days }] : []),
          ...(places ? [{ key: 'Room for', value: places === 1 ? '1 child' : `${places} children` }] : []),
          {
            key: 'What the other carer should know',
            value: <span className="app-check__words">{words}</span>,
          },
          ...(wish ? [{ key: 'For us only', value: <span className="app-check__words">{wish}</span> }] : []),
          { key: 'Your phone number', value: phone },
        ]}
      />
    </>
  )
}
