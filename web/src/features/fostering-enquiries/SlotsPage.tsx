import { type FormEvent, useState } from 'react'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { readTimes } from '#contract/core/typed/typed-time.ts'
import { meetingSeats, OfferSlots, type SlotKind, StaffSlots, slotKinds } from '#contract/fostering/slots.ts'
import { Button } from '#web/design/form/Button.tsx'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import { actFailure } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from './addresses.ts'
import { asks, useAct } from './api.ts'
import { AddToCalendar } from './booked/AddToCalendar.tsx'
import { OneSlot } from './OneSlot.tsx'
import { summaryOf } from './summaryOf.ts'
import { useSending } from './useSending.ts'
import { meetings } from './words.ts'

/** `/workspace/enquiries/times`: times that the team offers for calls, visits and information meetings. */
export default function SlotsPage() {
  const [done, setDone] = useState({ words: '', at: 0 })
  const say = (words: string) => setDone(({ at }) => ({ words, at: at + 1 }))
  return (
    <DeskPage
      title="Times for calls, visits and meetings"
      back={{ href: addresses.list, text: 'Back to the enquiries' }}
    >
      <Asked query={asks(StaffSlots, ['slots'])} waiting="Opening the times…">
        {({ slots }) => (
          <>
            {done.words && (
              <NotificationBanner key={done.at} type="success">
                {done.words}
              </NotificationBanner>
            )}
            <Offer />
            <h2 className="govuk-heading-m">Times to come</h2>
            {slots.length === 0 && <p className="govuk-body">No times are offered.</p>}
            {slots.some(({ own, taken }) => own && taken.length > 0) && (
              <AddToCalendar words="Add all that is booked with you to your calendar" />
            )}
            {slots.map((slot) => (
              <OneSlot key={slot.id} slot={slot} onDone={say} />
            ))}
          </>
        )}
      </Asked>
    </DeskPage>
  )
}

interface Typed {
  kind: SlotKind | ''
  date: TypedDate
  times: string
  minutes: string
  where: string
  seats: string
}

function bodyOf({ kind, date, times, minutes, where, seats }: Typed) {
  const read = readDate(date)
  const at = readTimes(times)
  return {
    kind,
    day: read.kind === 'date' ? read.date : '',
    times: 'times' in at ? at.times : [],
    minutes: Number(minutes),
    ...(kind === 'meeting' && { where, seats: Number(seats) }),
  }
}

function timesWrong(times: string): string | undefined {
  const at = readTimes(times)
  if ('message' in at) return at.message
  return at.times.length > 20
    ? 'Enter up to 20 times. You can add more once you have offered these'
    : undefined
}

/** What is wrong with what was typed, by field. */
function wrongIn(
  { kind, date, times, where }: Typed,
  parsed: ReturnType<typeof OfferSlots.safeParse>,
): Readonly<Record<string, string>> {
  const refused = (field: string) => parsed.error?.issues.some(({ path }) => path[0] === field)
  const read = readDate(date)
  const noDay = read.kind === 'wrong' ? read.message : 'Enter the day'
  const ofTimes = timesWrong(times)
  return {
    ...(!kind && { kind: 'Select what the times are for' }),
    ...(read.kind !== 'date' && { day: noDay }),
    ...(ofTimes && { times: ofTimes }),
    ...(refused('minutes') && { minutes: 'Enter 10 to 240 minutes' }),
    ...(kind === 'meeting' &&
      where.trim() === '' && { where: 'Enter where the meeting is, or how to join it online' }),
    ...(refused('seats') && { seats: `Enter 1 to ${meetingSeats.most} people` }),
  }
}

function Offer() {
  const send = useAct<OfferSlots, StaffSlots>(StaffSlots)
  const [date, setDate] = useState<TypedDate>(noDate)
  const [kind, setKind] = useState<SlotKind | ''>('')
  const [times, setTimes] = useState('')
  const [minutes, setMinutes] = useState('30')
  const [where, setWhere] = useState('')
  const [seats, setSeats] = useState(String(meetingSeats.usual))
  const isMeeting = kind === 'meeting'
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [attempt, setAttempt] = useState(0)
  const { busy, setBusy, waits } = useSending((words) => {
    setWrong({ form: words })
    setAttempt((before) => before + 1)
  })
  const [done, setDone] = useState('')

  async function offer(event: FormEvent) {
    event.preventDefault()
    const typed = { kind, date, times, minutes, where, seats }
    const said = JSON.stringify(typed)
    if (waits(said)) return
    setAttempt((before) => before + 1)
    setDone('')
    const parsed = OfferSlots.safeParse(bodyOf(typed))
    const found = wrongIn(typed, parsed)
    setWrong(found)
    if (!parsed.success) return
    setBusy(said)
    try {
      await send(['slots'], parsed.data)
      setTimes((now) => (now === times ? '' : now))
      setDone('They are offered.')
    } catch (problem) {
      setWrong({ form: actFailure(problem) })
    }
    setBusy('')
  }
  const errors = summaryOf(wrong)
  return (
    <form onSubmit={offer} noValidate>
      {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
      <h2 className="govuk-heading-m">Offer times with you</h2>
      <p className="govuk-body" role="status">
        {done}
      </p>
      <Radios
        id="kind"
        name="kind"
        legend="What for?"
        legendSize="s"
        error={wrong.kind}
        value={kind}
        items={slotKinds.map((value) => ({ value, text: meetings[value] }))}
        onChange={({ target }) => setKind(target.value as SlotKind)}
      />
      <DateInput
        id="day"
        legend="On which day?"
        legendSize="s"
        error={wrong.day}
        {...dayInputs(date, setDate)}
      />
      <Input
        id="times"
        name="times"
        label="At which times?"
        hint="For example, 9:30, 10am, 5.30pm"
        error={wrong.times}
        value={times}
        onChange={({ target }) => setTimes(target.value)}
      />
      <Input
        id="minutes"
        name="minutes"
        label="How many minutes each?"
        width={3}
        inputMode="numeric"
        error={wrong.minutes}
        value={minutes}
        onChange={({ target }) => setMinutes(target.value)}
      />
      {isMeeting && (
        <>
          <Input
            id="where"
            name="where"
            label="Where is it?"
            hint="A place with its address, or how to join online. Everybody who books sees it"
            error={wrong.where}
            value={where}
            onChange={({ target }) => setWhere(target.value)}
          />
          <Input
            id="seats"
            name="seats"
            label="How many people can come?"
            width={3}
            inputMode="numeric"
            error={wrong.seats}
            value={seats}
            onChange={({ target }) => setSeats(target.value)}
          />
        </>
      )}
      <Button loading={busy !== ''} loadingText="Offering them…">
        Offer these times
      </Button>
    </form>
  )
}
