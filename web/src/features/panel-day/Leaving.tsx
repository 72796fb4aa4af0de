import { useLocation, useSearchParams } from 'react-router'
import { momentInWords } from '#contract/calendar/times.ts'
import { WarningText } from '#web/design/WarningText.tsx'
import { StayOrLeave } from '#web/staff/StayOrLeave.tsx'
import type { Doings } from './outbox/useOutbox.ts'

interface Props extends Pick<Doings, 'waiting'> {
  /** When the device forgets it, where that is known. */
  until: string | null | undefined
}

/** Before somebody signs out of a device on which something of theirs was not sent. */
export function Leaving({ waiting, until }: Props) {
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  if (search.get('leaving') === null) return null
  const open = waiting.filter(({ refused }) => refused === null)
  return (
    <section aria-labelledby="day-leaving">
      <h2 className="govuk-heading-m" id="day-leaving">
        Before you sign out
      </h2>
      {open.length > 0 ? (
        <>
          <WarningText>
            {open.length === 1
              ? 'Something you did at this meeting has not been sent.'
              : `${open.length} things you did at this meeting have not been sent.`}
          </WarningText>
          <p className="govuk-body">
            {`If you sign out now, it stays locked on this device. We send it once you sign in here and open this meeting again. Nobody else can open it.${until ? ` It is deleted on ${momentInWords(until)}, so come back before then.` : ''}`}
          </p>
        </>
      ) : (
        <p className="govuk-body">Everything you did at this meeting has been sent. You can sign out.</p>
      )}
      <StayOrLeave stay={pathname} shown="kept" />
    </section>
  )
}
