import { type FormEvent, useEffect, useRef, useState } from 'react'
import { momentInWords } from '#contract/calendar/times.ts'
import { listed } from '#contract/core/lists/listed.ts'
import { noDate, readDate } from '#contract/core/typed/typed-date.ts'
import { readTime } from '#contract/core/typed/typed-time.ts'
import { type MoveSlot, StaffSlots } from '#contract/fostering/slots.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import { actFailure } from '#web/staff/desk/ActButton.tsx'
import { useAct } from '../api.ts'
import { useSending } from '../useSending.ts'
import { type Wrong, wrongDay, wrongTime } from './when.ts'

type Slot = StaffSlots['slots'][number]
interface Props {
  slot: Slot
  onDone(words: string): void
  onClose(): void
}

/** What they hear, and whom nobody can write to. */
function Hears({ taken }: Pick<Slot, 'taken'>) {
  const calls = taken.filter(({ mustCall }) => mustCall).map(({ name }) => name)
  const mustCall = calls.length > 0 ? ` We cannot write to ${listed(calls)}. Call them yourself.` : ''
  return (
    <p className="govuk-body">
      {`We will tell everybody who booked this time, by email or text message and on their private page. If they cannot make the new time, they can choose another one there.${mustCall}`}
    </p>
  )
}

/** Asks to when a booked time moves, with everybody who has booked it, and what they are told. */
export function MoveTime({ slot, onDone, onClose }: Props) {
  const { id, kind, starts, taken } = slot
  const send = useAct<MoveSlot, StaffSlots>(StaffSlots)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [date, setDate] = useState(noDate)
  const [typed, setTyped] = useState({ time: '', where: slot.where ?? '', note: '' })
  const [wrong, setWrong] = useState<Wrong>({})
  const [attempt, setAttempt] = useState(0)
  const { busy, setBusy, waits } = useSending((words) => {
    setWrong({ form: words })
    setAttempt((before) => before + 1)
  })
  const idOf = (field: string) => `move-${id}-${field}`
  const field = (name: keyof typeof typed) => ({
    ...{ id: idOf(name), name, value: typed[name], error: wrong[name] },
    onChange: ({ target }: { target: { value: string } }) =>
      setTyped((before) => ({ ...before, [name]: target.value })),
  })

  async function move(event: FormEvent) {
    event.preventDefault()
    const sent = JSON.stringify([date, typed])
    if (waits(sent)) return
    setAttempt((before) => before + 1)
    const [day, time] = [readDate(date), readTime(typed.time)]
    const where = typed.where.trim()
    const found = {
      ...wrongDay(day),
      ...wrongTime(time),
      ...(kind === 'meeting' && !where && { where: 'Enter where the meeting is, or how to join it online' }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0 || day.kind !== 'date' || time.kind !== 'time') return
    setBusy(sent)
    try {
      const note = typed.note.trim()
      await send(['slots', id, 'moved'], {
        ...{ day: day.date, time: time.time },
        ...(kind === 'meeting' && { where }),
        ...(note && { note }),
      })
      onDone(doneWords(taken))
    } catch (problem) {
      const [problemOf] = problem instanceof ApiProblem ? (problem.problem?.errors ?? []) : []
      setWrong({ [problemOf?.pointer.slice(1) ?? 'form']: actFailure(problem) })
    }
    setBusy('')
  }
  const errors = Object.entries(wrong).map(([name, text]) => ({
    text: text ?? '',
    href: name === 'form' ? undefined : `#${idOf(name)}${name === 'day' ? '-day' : ''}`,
  }))
  return (
    <form onSubmit={move} noValidate>
      <h4 className="govuk-heading-s" ref={heading} tabIndex={-1}>
        {`Move ${momentInWords(starts)}`}
      </h4>
      {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
      <Hears taken={taken} />
      <DateInput
        id={idOf('day')}
        legend="Which day does it move to?"
        legendSize="s"
        error={wrong.day}
        {...dayInputs(date, setDate)}
      />
      <Input {...field('time')} label="At what time?" hint="For example, 9:30 or 5.30pm" width={10} />
      {kind === 'meeting' && <Input {...field('where')} label="Where is it?" />}
      <Textarea
        {...field('note')}
        label="What do you want to tell them? (optional)"
        hint="For example, why it has to move. Everybody who booked reads this, so do not write about anybody’s health or name"
        rows={3}
      />
      <ButtonGroup>
        <Button loading={busy !== ''} loadingText="Moving it…">
          Move it and tell them
        </Button>
        <Button type="button" variant="secondary" onClick={onClose}>
          Leave it as it is
        </Button>
      </ButtonGroup>
    </form>
  )
}

function doneWords(taken: Slot['taken']): string {
  const calls = taken.filter(({ mustCall }) => mustCall).map(({ name }) => name)
  if (calls.length === 0) return 'The appointment has moved. We have told everybody who booked it.'
  const others = taken.length > calls.length ? ' We have told everybody else.' : ''
  return `The appointment has moved. Call ${listed(calls)}: we could not write to them.${others}`
}
