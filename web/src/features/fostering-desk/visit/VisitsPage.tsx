import { useLocation, useSearchParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { WarningText } from '#web/design/WarningText.tsx'
import { StayOrLeave } from '#web/staff/StayOrLeave.tsx'
import { addresses } from '../addresses.ts'
import { Frame } from './Frame.tsx'
import { InVisits } from './InVisits.tsx'
import { useStore } from './kept/useVisits.ts'
import { isUnsent } from './kept/visit.ts'
import { Taken, useTaken } from './Taken.tsx'

/** `/workspace/fostering/visits`: what somebody took along on this device. It opens without a signal. */
export default function VisitsPage() {
  return <InVisits Page={Visits} />
}

function Visits() {
  const taken = useTaken(useStore())
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  const leaves = search.get('leaving') !== null
  const open = taken.filter(isUnsent)
  const days = [...new Set(taken.map(({ until }) => until))].sort()
  return (
    <Frame
      title={leaves ? 'Before you sign out' : 'Kept on this device'}
      back={{ href: addresses.day, text: 'Back to your day' }}
    >
      {leaves && open.length > 0 && (
        <>
          <WarningText>
            {open.length === 1
              ? 'Something you wrote on this device has not been sent.'
              : `${open.length} things you wrote on this device have not been sent.`}
          </WarningText>
          <p className="govuk-body">
            If you sign out now, it stays locked on this device until you sign in here again. Nobody else can
            open it, and it is not in the record yet.
          </p>
        </>
      )}
      {taken.length === 0 ? (
        <p className="govuk-body">You have nothing saved on this device.</p>
      ) : (
        <>
          <Taken taken={taken} />
          {days[0] && (
            <p className="govuk-body">{`Only you can open this, after you have signed in. It is deleted from this device after ${dayInWords(days[0])}. Anything you wrote and have not sent stays until you send it or delete it.`}</p>
          )}
        </>
      )}
      {leaves && <StayOrLeave stay={pathname} shown="kept" />}
    </Frame>
  )
}
