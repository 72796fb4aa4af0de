import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { kindOfPart, type PartName } from '#contract/fostering/parts.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { Frame } from './Frame.tsx'
import { AlreadyMade, takeAlong } from './kept/take.ts'
import { useStore } from './kept/useVisits.ts'
import { keptUntil, nameOf } from './kept/visit.ts'

function wordsOf(failure: unknown): string {
  if (failure instanceof AlreadyMade)
    return 'This visit has been written up already. Open it in the record if you want to add something'
  if (failure instanceof ApiProblem && (failure.status === 403 || failure.status === 404))
    return 'You cannot take this with you: it is not there, or you are not allowed to see it'
  return wordsUnlessFault(
    failure,
    'We could not load it. You need a signal to take it with you. Check that you are online, then try again',
  )
}

/** What is kept on the device once somebody takes it along, and the button that does it. Needs a signal. */
export function Before({ household, part }: { household: string; part: PartName }) {
  const { busy, wrong, attempt, take } = useTaking(household, part)
  const visit = kindOfPart(part) === 'visit'
  const until = keptUntil(new Date())
  return (
    <Frame
      title={visit ? 'Take this visit with you' : `Go through the list “${partTitle(part)}”`}
      caption={household}
      wrong={wrong !== ''}
      back={{ href: addresses.household(household), text: 'Back to the case' }}
      before={wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong }]} />}
    >
      <p className="govuk-body">
        {visit
          ? 'You can write up the visit on this device while you are there, even without a signal.'
          : 'You can go through the list on this device, even without a signal.'}
      </p>
      <h2 className="govuk-heading-m">What this device keeps</h2>
      <ul className="govuk-list govuk-list--bullet">
        {visit ? (
          <>
            <li>who lives there, and the address</li>
            <li>what was written and agreed on the last visit</li>
            <li>the lists to go through, and what was found before</li>
          </>
        ) : (
          <>
            <li>the names of those who live there</li>
            <li>the list, and what was found before</li>
          </>
        )}
        <li>what you write, until it is sent</li>
      </ul>
      <p className="govuk-body">{`It is locked, and only you can open it. It is deleted from this device once it is sent, and after ${fosteringProfile.visitsKept.days} days at the latest, on ${dayInWords(until)}. Anything you wrote and have not sent stays until you send it or delete it.`}</p>
      <p className="govuk-body">You can delete it from this device at any time, at the bottom of its page.</p>
      <InsetText>
        Keep the tab open while you have no signal. You can reload it. But if you close it, you have to sign
        in again, and for that you need a signal.
      </InsetText>
      <Button type="button" loading={busy} loadingText="Loading it" onClick={take}>
        {visit ? 'Take this visit with me' : 'Start'}
      </Button>
      <p className="govuk-body">
        <Link href={addresses.visits}>Kept on this device</Link>
      </p>
    </Frame>
  )
}

function useTaking(household: string, part: PartName) {
  const store = useStore()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  const [attempt, setAttempt] = useState(0)
  async function take() {
    setBusy(true)
    try {
      const visit = await takeAlong(household, part, new Date())
      store.change(nameOf(visit), visit)
    } catch (failure) {
      setWrong(wordsOf(failure))
      setAttempt((before) => before + 1)
      setBusy(false)
    }
  }
  return { busy, wrong, attempt, take }
}
