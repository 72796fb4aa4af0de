import { useQuery } from '@tanstack/react-query'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { partOf } from '../api.ts'
import type { Place } from '../enter/InPlace.tsx'
import { useAct } from '../you/useAct.ts'
import { formsHere } from './forms.ts'

/** Sends the application once this person has finished their sections. What others still have to do is said then. */
export function SendApplication({ place: { of, view } }: { place: Place }) {
  const { data: head } = useQuery(partOf(of, 'head'))
  const { act, busy, wrong } = useAct(of, 'head')
  const isReady = formsHere(view).every(({ state }) => state === 'done')
  if (view.dates.applied || !isReady || !head?.acts.includes('send')) return null
  return (
    <section aria-labelledby="send">
      <h2 className="govuk-heading-m" id="send">
        Send your application
      </h2>
      <p className="govuk-body">
        You have finished all your sections. When everybody who applies has, send it. You can still tell us
        when something changes.
      </p>
      {wrong && <ErrorMessage id="send-error">{wrong}</ErrorMessage>}
      <Button
        type="button"
        loading={busy === 'send'}
        loadingText="Sending"
        aria-describedby={wrong ? 'send-error' : undefined}
        onClick={() => void act('send', 'send', head.seen, {})}
      >
        Send our application
      </Button>
    </section>
  )
}
