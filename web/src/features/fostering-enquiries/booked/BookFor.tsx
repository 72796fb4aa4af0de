import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { dayAndClock } from '#contract/calendar/times.ts'
import { noDate, readDate } from '#contract/core/typed/typed-date.ts'
import { readTime } from '#contract/core/typed/typed-time.ts'
import { BookForThem, ownKinds, SlotList } from '#contract/fostering/slots.ts'
import { StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { ApiProblem, api } from '#web/app/api.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import { actFailure } from '#web/staff/desk/ActButton.tsx'
import { useAct } from '../api.ts'
import { useSending } from '../useSending.ts'
import { confirmedInWords, meetings } from '../words.ts'
import { type Wrong, wrongDay, wrongTime } from './when.ts'

interface Props {
  enquiry: StaffEnquiry
  onDone(words: string): void
  onClose(): void
}

/** Not the id of a time: one that does not exist yet. */
const anew = 'own'

const free = {
  queryKey: ['fostering-enquiries', 'free'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api('/api/fostering/slots', (json) => SlotList.parse(json), { signal }),
  staleTime: 0,
}

/** Where what the API refuses stands in the form. */
const fieldOf: Readonly<Record<string, string>> = {
  '/own/day': 'day',
  '/own/time': 'time',
  '/own/minutes': 'minutes',
  '/at/address': 'address',
  '/at/phone': 'phone',
  '/phone': 'phone',
}

const nothing = { slot: '', kind: '', time: '', minutes: '30' }

/** What is read of a form: what to send, or what is wrong. */
function useTyped({ seen, visitAt, callOn, said }: StaffEnquiry) {
  const { data } = useQuery(free)
  const [date, setDate] = useState(noDate)
  const [typed, setTyped] = useState({
    ...nothing,
    ...{ address: visitAt?.address ?? '', phone: visitAt?.phone ?? callOn ?? said.phone ?? '' },
  })
  const { slot } = typed
  const kind = slot === anew ? typed.kind : (data?.slots.find(({ id }) => id === slot)?.kind ?? '')
  function read(): { readonly wrong: Wrong } | { readonly body: BookForThem } {
    const [day, time] = [readDate(date), readTime(typed.time)]
    const own = slot === anew
    const minutes = Number(typed.minutes)
    const wrong = {
      ...(slot === '' && { slot: 'Select a time' }),
      ...(own && typed.kind === '' && { kind: 'Select what it is' }),
      ...(own && { ...wrongDay(day), ...wrongTime(time) }),
      ...(own && !(minutes >= 10 && minutes <= 240) && { minutes: 'Enter 10 to 240 minutes' }),
      ...(kind === 'visit' && typed.address.trim() === '' && { address: 'Enter the address to visit' }),
      ...((kind === 'visit' || kind === 'call') &&
        typed.phone.trim() === '' && { phone: 'Enter a phone number for them' }),
    }
    if (Object.keys(wrong).length > 0) return { wrong }
    const parsed = BookForThem.safeParse({
      seen,
      ...(own
        ? {
            own: {
              kind,
              day: day.kind === 'date' && day.date,
              time: time.kind === 'time' && time.time,
              minutes,
            },
          }
        : { slot }),
      ...(kind === 'visit' && { at: { address: typed.address, phone: typed.phone } }),
      ...(kind === 'call' && { phone: typed.phone }),
    })
    if (parsed.success) return { body: parsed.data }
    const [first] = parsed.error.issues
    return { wrong: { [fieldOf[`/${first?.path.join('/')}`] ?? 'form']: first?.message } }
  }
  return { slots: data?.slots, date, setDate, typed, setTyped, kind, read }
}

/** Books a time for whoever is on the phone: one that is free, or a new one for them alone. */
export function BookFor({ enquiry, onDone, onClose }: Props) {
  const send = useAct<BookForThem, StaffEnquiry>(StaffEnquiry)
  const { slots, date, setDate, typed, setTyped, kind, read } = useTyped(enquiry)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [wrong, setWrong] = useState<Wrong>({})
  const [attempt, setAttempt] = useState(0)
  const { busy, setBusy, waits } = useSending((words) => {
    setWrong({ form: words })
    setAttempt((before) => before + 1)
  })
  const field = (name: keyof typeof typed) => ({
    ...{ id: `book-${name}`, name: `book-${name}`, value: typed[name], error: wrong[name] },
    onChange: ({ target }: { target: { value: string } }) =>
      setTyped((before) => ({ ...before, [name]: target.value })),
  })

  async function book(event: FormEvent) {
    event.preventDefault()
    const sent = JSON.stringify([date, typed])
    if (waits(sent)) return
    setAttempt((before) => before + 1)
    const found = read()
    setWrong('wrong' in found ? found.wrong : {})
    if ('wrong' in found) return
    setBusy(sent)
    try {
      await send(['enquiries', enquiry.reference, 'booking'], found.body)
      onDone(`The appointment is booked. ${confirmedInWords(enquiry)}`)
    } catch (problem) {
      const [first] = problem instanceof ApiProblem ? (problem.problem?.errors ?? []) : []
      setWrong({ [fieldOf[first?.pointer ?? ''] ?? 'form']: actFailure(problem) })
    }
    setBusy('')
  }
  const errors = Object.entries(wrong).map(([name, text]) => ({
    text: text ?? '',
    href: name === 'form' ? undefined : `#book-${name}${name === 'day' ? '-day' : ''}`,
  }))
  return (
    <section aria-labelledby="book-heading">
      {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
      <h2 className="govuk-heading-m" id="book-heading" ref={heading} tabIndex={-1}>
        {enquiry.booking ? 'Move their appointment' : 'Book a time for them'}
      </h2>
      <form onSubmit={book} noValidate>
        <Radios
          {...field('slot')}
          legend="Which time suits them?"
          legendSize="s"
          items={[
            ...(slots ?? []).map((one) => ({
              value: one.id,
              text: dayAndClock(one.starts),
              hint: `${meetings[one.kind]}, ${one.minutes} minutes, with ${one.with}${one.where ? `. Where: ${one.where}` : ''}`,
            })),
            { value: anew, text: 'Another time, with me', hint: 'For this household only' },
          ]}
        />
        {typed.slot === anew && (
          <>
            <Radios
              {...field('kind')}
              legend="What is it?"
              legendSize="s"
              items={ownKinds.map((value) => ({ value, text: meetings[value] }))}
            />
            <DateInput
              id="book-day"
              legend="On which day?"
              legendSize="s"
              error={wrong.day}
              {...dayInputs(date, setDate)}
            />
            <Input {...field('time')} label="At what time?" hint="For example, 9:30 or 5.30pm" width={10} />
            <Input {...field('minutes')} label="How many minutes?" width={3} inputMode="numeric" />
          </>
        )}
        {kind === 'visit' && <Textarea {...field('address')} label="Which address do we visit?" rows={3} />}
        {(kind === 'visit' || kind === 'call') && (
          <Input
            {...field('phone')}
            type="tel"
            label={kind === 'visit' ? 'Phone number on the day' : 'Which number do we call?'}
          />
        )}
        <p className="govuk-body">{confirmedInWords(enquiry)}</p>
        <ButtonGroup>
          <Button loading={busy !== ''} loadingText="Booking it…">
            {enquiry.booking ? 'Move to this time' : 'Book this time'}
          </Button>
          <Button type="button" variant="secondary" onClick={onClose}>
            Cancel
          </Button>
        </ButtonGroup>
      </form>
    </section>
  )
}
