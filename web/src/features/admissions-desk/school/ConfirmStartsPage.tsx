import { useState } from 'react'
import { useParams } from 'react-router'
import { type ConfirmStarts, SeatPlaces } from '#contract/admissions/starts/starts.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { ApiProblem } from '#web/app/api.ts'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { childrenInWords, roundInWords } from '../words.ts'
import { type Chosen, check, choose, savedInWords } from './confirming.tsx'

/** `…/seats/<school>/<round>/starts`: the school confirms who has started, all at once, and sees first what that records. */
export default function ConfirmStartsPage() {
  const { school = '', round = '' } = useParams()
  return (
    <DeskPage
      title="Confirm who has started"
      caption={roundInWords(round)}
      back={{ href: addresses.school(school), text: 'Back to the school' }}
    >
      <Asked
        query={asks(SeatPlaces, ['seats', school, round, 'places'], 'show=to-confirm')}
        waiting="Opening the list…"
      >
        {(places) => <Confirm places={places} />}
      </Asked>
    </DeskPage>
  )
}

function Confirm({ places }: { places: SeatPlaces }) {
  const { school, round, children, counts } = places
  const [saved, setSaved] = useState<{ words: string; at: number }>()
  const [late, setLate] = useState(0)
  const list = addresses.seatPlaces(school.id, round.id)
  const ready = children.filter((child) => child.can.includes('started'))
  return (
    <>
      {late > 0 && <ErrorSummary attempt={late} errors={[{ text: tooLate }]} />}
      {saved && (
        <NotificationBanner key={saved.at} type="success">
          {saved.words}
        </NotificationBanner>
      )}
      <p className="govuk-body-l">{school.name}</p>
      {ready.length > 0 && ready.length < counts.left && (
        <p className="govuk-body">
          {`These are the first ${ready.length} of ${childrenInWords(counts.left)}. The others come once you have saved these.`}
        </p>
      )}
      {ready.length > 0 ? (
        <Steps
          {...{ places, ready }}
          onSaved={(words) => {
            setLate(0)
            setSaved({ words, at: Date.now() })
          }}
          onLate={() => {
            setSaved(undefined)
            setLate((before) => before + 1)
          }}
        />
      ) : (
        <p className="govuk-body">{whyNobody(places)}</p>
      )}
      <p className="govuk-body">
        <Link href={list}>See everybody who has a place, or change what you said</Link>
      </p>
    </>
  )
}

/** Stands above the list, which is another then: there may be nobody left on it. */
const tooLate =
  'Somebody else confirmed some of these children in the meantime, so what you entered was not saved. Check who is left'

function whyNobody({ can, counts, startsFrom, shown, offersOn }: SeatPlaces): string {
  if (!shown) return `Families are told of their offers on ${dayInWords(offersOn)}.`
  if (counts.left === 0) return 'There is nobody left to confirm.'
  return can.includes('confirm')
    ? `You can confirm who has started from ${dayInWords(startsFrom)}.`
    : 'Only the school can confirm who has started.'
}

interface Props {
  places: SeatPlaces
  ready: SeatPlaces['children']
  onSaved(words: string): void
  /** Somebody else was quicker, and nothing was saved. */
  onLate(): void
}

function Steps({ places: { school, round, today, startsFrom }, ready, onSaved, onLate }: Props) {
  const [chosen, setChosen] = useState<Chosen>()
  const [before, setBefore] = useState<Chosen>()
  /** Which time it is asked: once it is saved, what was ticked is not ticked any more. */
  const [time, setTime] = useState(0)
  const act = useAct(SeatPlaces, ['seats', school.id, round.id, 'starts'])
  const about = { children: ready, first: startsFrom, today, before }
  const form = `starts-${school.id}-${round.id}-${time}`
  async function save(children: ConfirmStarts['children']) {
    try {
      if (children.length > 0) await act({ children })
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.kind !== 'changed') throw problem
      setChosen(undefined)
      // The form that comes back takes focus as it opens: what went wrong takes it after that.
      setTimeout(onLate)
      return
    }
    setChosen(undefined)
    setBefore(undefined)
    setTime((time) => time + 1)
    onSaved(children.length > 0 ? savedInWords(children) : 'Nothing was saved: you left out everybody.')
  }
  if (chosen)
    return (
      <ActionForm
        key="check"
        kind={check}
        about={{ ...about, chosen }}
        form={`${form}-check`}
        onSend={save}
        onClose={() => setChosen(undefined)}
      />
    )
  return (
    <ActionForm
      key={`choose-${time}`}
      kind={choose}
      about={about}
      form={form}
      onSend={async (next: Chosen) => {
        setBefore(next)
        setChosen(next)
      }}
      onClose={() => {
        setBefore(undefined)
        setTime((time) => time + 1)
      }}
    />
  )
}
