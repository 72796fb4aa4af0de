import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dayAndClock } from '#contract/calendar/times.ts'
import type { EnquiryView } from '#contract/fostering/enquiry.ts'
import { type BookSlot, slotKindInWords } from '#contract/fostering/slots.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { freeSlots } from '../api.ts'
import { CallField, callWrong, type WhereErrors, WhereFields, whereErrors } from './Where.tsx'

const noTime = 'Select a time'

interface ChooseProps {
  busy: boolean
  enquiry: EnquiryView
  onChoose(body: BookSlot, starts: string): void
  /** Where something is booked already, and stays as it is. */
  onKeep?: () => void
}

/** Times that are free, and what we need to know for the one that is chosen. */
export function Choose({ busy, enquiry, onChoose, onKeep }: ChooseProps) {
  const { data, error } = useQuery(freeSlots)
  const [slot, setSlot] = useState('')
  const [missing, setMissing] = useState(false)
  const [where, setWhere] = useState(enquiry.visitAt ?? { address: '', phone: enquiry.phone ?? '' })
  const [wrong, setWrong] = useState<WhereErrors>({})
  const [phone, setPhone] = useState('')
  const [phoneWrong, setPhoneWrong] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  if (!data)
    return (
      <p className="govuk-body" role="status">
        {error
          ? 'We cannot show times at the moment. We will get in touch with you anyway.'
          : 'Looking for free times…'}
      </p>
    )
  if (data.slots.length === 0)
    return (
      <p className="govuk-body">
        No times are free at the moment. We will get in touch with you and find one together.
      </p>
    )
  function choose(event: FormEvent) {
    event.preventDefault()
    // One that somebody else has taken meanwhile is not on the list any more.
    const chosen = data?.slots.find(({ id }) => id === slot)
    setMissing(!chosen)
    const errors = chosen?.kind === 'visit' ? whereErrors(where) : {}
    setWrong(errors)
    const asksCall = chosen?.kind === 'call' && !enquiry.callOn
    const noNumber = asksCall ? callWrong(phone) : undefined
    setPhoneWrong(noNumber)
    setAttempt((before) => before + 1)
    if (!chosen || noNumber || Object.keys(errors).length > 0) return
    onChoose(
      { slot, ...(chosen.kind === 'visit' && { at: where }), ...(asksCall && { phone }) },
      chosen.starts,
    )
  }
  const calls = !enquiry.callOn && data.slots.some(({ id, kind }) => id === slot && kind === 'call')
  const visits = data.slots.some(({ id, kind }) => id === slot && kind === 'visit')
  const aboutWhere = (['address', 'phone'] as const).flatMap((name) =>
    visits && wrong[name] ? [{ text: wrong[name], href: `#visit-${name}` }] : [],
  )
  const errors = [
    ...(missing ? [{ text: noTime, href: '#slot' }] : []),
    ...aboutWhere,
    ...(calls && phoneWrong ? [{ text: phoneWrong, href: '#call-phone' }] : []),
  ]
  return (
    <form method="dialog" onSubmit={choose} noValidate>
      {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
      {enquiry.about === 'adopt' && !data.slots.some(({ kind }) => kind === 'meeting') && (
        <p className="govuk-body">
          No information meeting has room at the moment. We will invite you to the next one. You can also
          choose a time below to talk to us.
        </p>
      )}
      <Radios
        id="slot"
        name="slot"
        legend="Choose a time that suits you"
        legendSize="s"
        error={missing ? noTime : undefined}
        value={slot}
        onChange={({ target }) => setSlot(target.value)}
        items={data.slots.map((one) => ({
          value: one.id,
          text: dayAndClock(one.starts),
          hint: `${slotKindInWords[one.kind]}, ${one.minutes} minutes, with ${one.with}${one.where ? `. Where: ${one.where}` : ''}`,
        }))}
      />
      {visits && <WhereFields where={where} errors={wrong} onChange={setWhere} />}
      {calls && <CallField phone={phone} error={phoneWrong} onChange={setPhone} />}
      <ButtonGroup>
        <Button loading={busy} loadingText="Booking it">
          {onKeep ? 'Move to this time' : 'Book this time'}
        </Button>
        {onKeep && (
          <Button type="button" variant="secondary" onClick={onKeep}>
            Keep my appointment
          </Button>
        )}
      </ButtonGroup>
    </form>
  )
}
