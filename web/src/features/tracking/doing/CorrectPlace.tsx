import { lazy, Suspense, useState } from 'react'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { useSend } from '../after/useSend.ts'
import { whoReadsThis } from '../after/whoReadsThis.ts'

interface Props {
  tracked: Tracked
  trackingKey: string
  onTaken(): void
}

/** Fetched by those who open it: it brings the map. */
const LocationQuestion = lazy(async () => ({
  default: (await import('#web/questions/location/LocationQuestion.tsx')).LocationQuestion,
}))

type Place = NonNullable<Tracked['location']>

const id = 'right-place'
const answerOf = (place: Place): LocationAnswer => ({ ...place, found: 'map', precision: 'exact' })
const isSame = (a: Place, b: Place) =>
  a.lat === b.lat && a.lon === b.lon && (a.description ?? '') === (b.description ?? '')

/** The place on the map, to be put right by whoever sent it. */
export function CorrectPlace({ tracked, trackingKey, onTaken }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <Details summary="Correct the place" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      {opened && tracked.location && (
        <Suspense fallback={<p role="status">Opening the map…</p>}>
          <PlaceForm {...{ tracked, trackingKey, onTaken }} at={tracked.location} />
        </Suspense>
      )}
    </Details>
  )
}

function PlaceForm({ tracked, trackingKey, onTaken, at }: Props & { at: Place }) {
  const { reference } = tracked
  const { wrong, attempt, sending, refuse, send } = useSend(
    { reference, trackingKey },
    'place',
    `${reference} moved`,
  )
  // Where it was when they began: what came between is said, and not written over.
  const [from] = useState(at)
  const [place, setPlace] = useState<LocationAnswer | undefined>(() => answerOf(at))

  function submit() {
    if (!place) return refuse('Choose where it is', true)
    if (isSame(place, from)) return refuse('Move the pin, or say more about where it is', true)
    const { lat, lon } = from
    return send({ place, from: { lat, lon } }, onTaken)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      noValidate
    >
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong.text, href: `#${id}` }]} />}
      <LocationQuestion
        id={id}
        label="Where is it?"
        labelSize="s"
        hint={`The map shows the place that we have now. ${whoReadsThis(tracked)}`}
        value={place}
        onChange={setPlace}
        error={wrong?.inField ? wrong.text : undefined}
      />
      <Button variant="secondary" loading={sending} loadingText="Sending…">
        Save the right place
      </Button>
    </form>
  )
}
