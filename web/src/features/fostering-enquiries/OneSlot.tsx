import { useEffect, useRef, useState } from 'react'
import { momentInWords } from '#contract/calendar/times.ts'
import { StaffSlots } from '#contract/fostering/slots.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { addresses } from './addresses.ts'
import { useAct } from './api.ts'
import { meetings } from './words.ts'

type Slot = StaffSlots['slots'][number]

const bookedBy = (taken: number, seats: number) =>
  seats > 1 ? `Booked by ${taken} of ${seats}` : 'Booked by'

const elsewhere = (name: string) =>
  `Another time with ${name} that overlaps this one is booked. If that is cancelled, this one can be booked again.`

/** A time to come: who has booked it, and how to take it back, to close it or to cancel it. */
export function OneSlot({ slot, onDone }: { slot: Slot; onDone(words: string): void }) {
  const { id, kind, starts, minutes, with: name, where, seats, own, hidden, stopped, off, taken } = slot
  const send = useAct<object, StaffSlots>(StaffSlots)
  const none = taken.length === 0
  const end = async (what: 'withdrawn' | 'stopped', words: string) => {
    await send(['slots', id, what], {})
    onDone(words)
  }
  return (
    <>
      <SummaryList
        card={{ title: momentInWords(starts), headingLevel: 3 }}
        rows={[
          { key: 'What', value: `${meetings[kind]}, ${minutes} minutes, with ${name}` },
          ...(where ? [{ key: 'Where', value: where }] : []),
          { key: bookedBy(taken.length, seats), value: none ? 'Nobody yet' : <Takers taken={taken} /> },
          ...(off ? [{ key: 'Cancelled', value: 'We are telling everybody who booked it.' }] : []),
          ...(stopped && !off ? [{ key: 'More bookings', value: 'Stopped. Nobody else can book it.' }] : []),
          ...(hidden && none ? [{ key: 'Not offered now', value: elsewhere(name) }] : []),
        ]}
      />
      {own && none && (
        <ActButton
          words={`Stop offering ${momentInWords(starts)}`}
          variant="secondary"
          onAct={() => end('withdrawn', `You have stopped offering ${momentInWords(starts)}.`)}
        />
      )}
      {slot.mayCallOff && !off && !none && seats > taken.length && !stopped && (
        <ActButton
          words={`Stop more bookings for ${momentInWords(starts)}`}
          variant="secondary"
          onAct={() => end('stopped', 'Nobody else can book this time. Those who have booked it keep it.')}
        />
      )}
      {slot.mayCallOff && !off && !none && <CallOff slot={slot} onDone={onDone} />}
    </>
  )
}

/** Asks before those who booked are told. */
function CallOff({ slot: { id, starts, taken }, onDone }: { slot: Slot; onDone(words: string): void }) {
  const send = useAct<object, StaffSlots>(StaffSlots)
  const [asking, setAsking] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asking) heading.current?.focus()
  }, [asking])
  const calls = taken.filter(({ mustCall }) => mustCall).map(({ name }) => name)
  if (!asking)
    return (
      <Button type="button" variant="secondary" onClick={() => setAsking(true)}>
        {`Cancel ${momentInWords(starts)}`}
      </Button>
    )
  return (
    <>
      <h4 className="govuk-heading-s" ref={heading} tabIndex={-1}>
        {`Do you want to cancel ${momentInWords(starts)}?`}
      </h4>
      <p className="govuk-body">
        We will tell everybody who booked this time that it is cancelled, by email or text message and on
        their private page. They can choose another time there.
      </p>
      {calls.length > 0 && (
        <p className="govuk-body">{`We cannot write to ${calls.join(', ')}. Call them yourself.`}</p>
      )}
      <ButtonGroup>
        <ActButton
          words="Cancel it and tell them"
          variant="warning"
          onAct={async () => {
            await send(['slots', id, 'called-off'], {})
            onDone(
              calls.length > 0
                ? `The appointment is cancelled. Call ${calls.join(', ')}: we could not write to them.`
                : 'The appointment is cancelled. We have told everybody who booked it.',
            )
          }}
        />
        <Button type="button" variant="secondary" onClick={() => setAsking(false)}>
          Keep this time
        </Button>
      </ButtonGroup>
    </>
  )
}

const Takers = ({ taken }: Pick<Slot, 'taken'>) => (
  <ul className="govuk-list govuk-!-margin-bottom-0">
    {taken.map(({ reference, name, mustCall }) => (
      <li key={reference}>
        <Link href={addresses.enquiry(reference)}>{name}</Link>
        {mustCall && <span> (no email address or mobile number)</span>}
      </li>
    ))}
  </ul>
)
