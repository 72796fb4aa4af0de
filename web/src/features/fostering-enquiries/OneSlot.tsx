import { useEffect, useRef, useState } from 'react'
import { momentInWords } from '#contract/calendar/times.ts'
import { listed } from '#contract/core/lists/listed.ts'
import { StaffSlots } from '#contract/fostering/slots.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { SureButton } from '#web/staff/desk/SureButton.tsx'
import { addresses } from './addresses.ts'
import { useAct } from './api.ts'
import { AddToCalendar } from './booked/AddToCalendar.tsx'
import { MoveTime } from './booked/MoveTime.tsx'
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
  const ends = slot.mayCallOff && !off && !none
  const [moving, setMoving] = useState(false)
  const move = useRef<HTMLButtonElement>(null)
  const wasMoving = useRef(false)
  useEffect(() => {
    if (wasMoving.current && !moving) move.current?.focus()
    wasMoving.current = moving
  }, [moving])
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
          ...(off ? [{ key: 'Moved or cancelled', value: 'We are telling everybody who booked it.' }] : []),
          ...(stopped && !off ? [{ key: 'More bookings', value: 'Stopped. Nobody else can book it.' }] : []),
          ...(hidden && none ? [{ key: 'Not offered now', value: elsewhere(name) }] : []),
        ]}
      />
      {moving ? (
        <MoveTime slot={slot} onDone={onDone} onClose={() => setMoving(false)} />
      ) : (
        <ButtonGroup>
          {own && none && (
            <ActButton
              words={`Stop offering ${momentInWords(starts)}`}
              variant="secondary"
              onAct={() => end('withdrawn', `You have stopped offering ${momentInWords(starts)}.`)}
            />
          )}
          {ends && seats > taken.length && !stopped && (
            <ActButton
              words={`Stop more bookings for ${momentInWords(starts)}`}
              variant="secondary"
              onAct={() =>
                end('stopped', 'Nobody else can book this time. Those who have booked it keep it.')
              }
            />
          )}
          {own && !off && !none && (
            <AddToCalendar slot={id} words={`Add ${momentInWords(starts)} to your calendar`} />
          )}
          {ends && (
            <Button type="button" variant="secondary" ref={move} onClick={() => setMoving(true)}>
              {`Move ${momentInWords(starts)}`}
            </Button>
          )}
        </ButtonGroup>
      )}
      {ends && !moving && <CallOff slot={slot} onDone={onDone} />}
    </>
  )
}

/** Asks before those who booked are told. */
function CallOff({ slot: { id, starts, taken }, onDone }: { slot: Slot; onDone(words: string): void }) {
  const send = useAct<object, StaffSlots>(StaffSlots)
  const calls = taken.filter(({ mustCall }) => mustCall).map(({ name }) => name)
  const mustCall = calls.length > 0 ? ` We cannot write to ${listed(calls)}. Call them yourself.` : ''
  return (
    <SureButton
      words={`Cancel ${momentInWords(starts)}`}
      asks={`Do you want to cancel ${momentInWords(starts)}?`}
      means={`We will tell everybody who booked this time that it is cancelled, by email or text message and on their private page. They can choose another time there.${mustCall}`}
      yes="Cancel it and tell them"
      no="Keep this time"
      headingLevel={4}
      onAct={async () => {
        await send(['slots', id, 'called-off'], {})
        onDone(
          calls.length > 0
            ? `The appointment is cancelled. Call ${listed(calls)}: we could not write to them.`
            : 'The appointment is cancelled. We have told everybody who booked it.',
        )
      }}
    />
  )
}

const Takers = ({ taken }: Pick<Slot, 'taken'>) => (
  <ul className="govuk-list govuk-!-margin-bottom-0">
    {taken.map(({ reference, name, mustCall, toCall }) => (
      <li key={reference}>
        <Link href={addresses.enquiry(reference)}>{name}</Link>
        {toCall ? (
          <span> (call them about this time: we could not write to them)</span>
        ) : (
          mustCall && <span> (no email address or mobile number)</span>
        )}
      </li>
    ))}
  </ul>
)
