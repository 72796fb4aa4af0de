import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { dayAndClock } from '#contract/calendar/times.ts'
import type { EnquiryView } from '#contract/fostering/enquiry.ts'
import { slotKindInWords } from '#contract/fostering/slots.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { meanwhile } from '#web/app/meanwhile.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { newKey } from '#web/journey/model/saved.ts'
import { act, calendarFile, enquiryOf, freeSlots, messageOf, type Opened } from '../api.ts'
import { Choose } from './Choose.tsx'

/** A call or a visit: what is booked, and times that are free. */
export function Booking({ link, enquiry }: { link: Opened; enquiry: EnquiryView }) {
  const queries = useQueryClient()
  const { booking, calledOff, rescheduled, state } = enquiry
  const [choosing, setChoosing] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState('')
  const [said, setSaid] = useState('')
  const last = useRef({ of: '', key: '' })
  const heading = useRef<HTMLHeadingElement>(null)

  async function send(what: 'booking' | 'cancelled', body: object, words: string) {
    const pressed = JSON.stringify([what, body])
    if (busy) {
      const waits = meanwhile(busy, pressed)
      if (waits) setFailure(waits)
      if (waits) setAttempt((before) => before + 1)
      return
    }
    setBusy(pressed)
    setFailure(undefined)
    // The same once more, as after an answer that was lost; another key once what is booked has changed.
    const of = JSON.stringify([what, body, enquiry.version])
    if (last.current.of !== of) last.current = { of, key: newKey() }
    try {
      queries.setQueryData(enquiryOf(link).queryKey, await act(link, what, body, last.current.key))
      setChoosing(false)
      setCancelling(false)
      setSaid(words)
      heading.current?.focus()
    } catch (problem) {
      setSaid('')
      setFailure(messageOf(problem))
      setAttempt((before) => before + 1)
    }
    await queries.invalidateQueries({ queryKey: freeSlots.queryKey })
    setBusy('')
  }
  const keep = () =>
    calendarFile(link).then(
      (file) => keepFile(file, 'appointment.ics'),
      (problem) => {
        setFailure(messageOf(problem))
        setAttempt((before) => before + 1)
      },
    )
  const back = () => {
    setChoosing(false)
    setCancelling(false)
    heading.current?.focus()
  }
  const mayBook = state === 'open' || state === 'invited'
  // Whoever is invited is offered times only instead of one that they had.
  if (state !== 'open' && !booking && !said && !(calledOff && mayBook)) return null
  return (
    <section aria-labelledby="booking">
      {failure && <ErrorSummary attempt={attempt} errors={[{ text: failure }]} />}
      <h2 className="govuk-heading-m" id="booking" ref={heading} tabIndex={-1}>
        {booking ? 'Your appointment' : 'Choose a time to meet or talk'}
      </h2>
      <p className="govuk-body" role="status">
        {said}
      </p>
      {calledOff && mayBook && (
        <InsetText>
          {`We are sorry. We have had to cancel your appointment on ${dayAndClock(calledOff.starts)}.`}
        </InsetText>
      )}
      {booking && rescheduled && (
        <>
          <p className="govuk-body">
            {`We are sorry. We have had to move your appointment. It was on ${dayAndClock(rescheduled.from.starts)}${elsewhere(rescheduled.from.where, booking.where)}.`}
          </p>
          {rescheduled.note && <p className="govuk-body app-as-written">{rescheduled.note}</p>}
        </>
      )}
      {booking && (
        <>
          <InsetText>
            <strong>{slotKindInWords[booking.kind]}</strong>
            {booking.kind === 'visit' && enquiry.visitAt && (
              <p className="govuk-body">{`We come to ${enquiry.visitAt.address}. We can call you on ${enquiry.visitAt.phone}.`}</p>
            )}
            {booking.kind === 'call' && enquiry.callOn && (
              <p className="govuk-body">{`We will call you on the number that ends in ${enquiry.callOn.slice(-3)}.`}</p>
            )}
            {booking.where && <p className="govuk-body">{`Where: ${booking.where}`}</p>}
            <p className="govuk-body">{`${dayAndClock(booking.starts)}, for about ${booking.minutes} minutes, with ${booking.with}`}</p>
          </InsetText>
          <ButtonGroup>
            <Button type="button" variant="secondary" onClick={keep}>
              Add to your calendar
            </Button>
            {mayBook && (
              <>
                <Button
                  type="button"
                  variant="secondary"
                  onClick={() => {
                    setCancelling(false)
                    setChoosing(true)
                  }}
                >
                  {rescheduled ? 'Can’t make it? Choose another time' : 'Choose another time'}
                </Button>
                <Button
                  type="button"
                  variant="secondary"
                  onClick={() => {
                    setChoosing(false)
                    setCancelling(true)
                  }}
                >
                  Cancel your appointment
                </Button>
              </>
            )}
          </ButtonGroup>
        </>
      )}
      {booking && mayBook && cancelling && (
        <Sure
          busy={busy.includes('cancelled')}
          onKeep={back}
          onCancel={() =>
            send(
              'cancelled',
              {},
              'Your appointment is cancelled. You can choose another time whenever you like.',
            )
          }
        />
      )}
      {mayBook && (!booking || choosing) && (
        <Choose
          {...(booking && { onKeep: back })}
          busy={busy.includes('slot')}
          enquiry={enquiry}
          onChoose={(body, starts) =>
            send(
              'booking',
              body,
              booking
                ? `Your appointment has moved to ${dayAndClock(starts)}.`
                : 'Your appointment is booked.',
            )
          }
        />
      )}
    </section>
  )
}

/** Where it was, if it is somewhere else now. */
const elsewhere = (before: string | undefined, now: string | undefined) =>
  before && before !== now ? `, at ${before}` : ''

interface SureProps {
  busy: boolean
  onKeep(): void
  onCancel(): void
}

/** Asks before a time is given up that somebody else may take at once. */
function Sure({ busy, onKeep, onCancel }: SureProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="sure">
      <h3 className="govuk-heading-s" id="sure" ref={heading} tabIndex={-1}>
        Do you want to cancel your appointment?
      </h3>
      <ButtonGroup>
        <Button type="button" variant="warning" loading={busy} onClick={onCancel}>
          Yes, cancel my appointment
        </Button>
        <Button type="button" variant="secondary" onClick={onKeep}>
          Keep my appointment
        </Button>
      </ButtonGroup>
    </section>
  )
}
