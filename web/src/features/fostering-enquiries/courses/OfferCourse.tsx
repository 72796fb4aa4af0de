import { type FormEvent, useState } from 'react'
import { noDate } from '#contract/core/typed/typed-date.ts'
import {
  type CourseKind,
  type CoursePath,
  courseKinds,
  coursePaths,
  courseSorts,
  type OfferCourse as Offer,
  StaffCourses,
  whomFor,
} from '#contract/fostering/courses.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Button } from '#web/design/form/Button.tsx'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import { actFailure } from '#web/staff/desk/ActButton.tsx'
import { useAct } from '../api.ts'
import { summaryOf } from '../summaryOf.ts'
import { useSending } from '../useSending.ts'
import { empty, readCourse } from './offering.ts'

const saidOf: Readonly<Record<CourseKind, string>> = {
  preparation: 'The course is offered. Those who apply can choose it on their private page.',
  training: 'The training is offered. Approved carers can book it on their private page.',
  group: 'The group is offered. Approved carers can book a place on their private page.',
}

/** A course, training or a group as somebody of the team offers it. */
export function OfferCourse() {
  const send = useAct<Offer, StaffCourses>(StaffCourses)
  const [typed, setTyped] = useState(empty)
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [attempt, setAttempt] = useState(0)
  const { busy, setBusy, waits } = useSending((words) => {
    setWrong({ form: words })
    setAttempt((before) => before + 1)
  })
  const [said, setSaid] = useState('')
  const change = (more: Partial<typeof empty>) => setTyped((before) => ({ ...before, ...more }))
  const input = (name: 'title' | 'rounds' | 'from' | 'until' | 'where' | 'join' | 'seats') => ({
    ...{ id: name, name, value: typed[name], error: wrong[name] },
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  })

  async function offer(event: FormEvent) {
    event.preventDefault()
    const sent = JSON.stringify(typed)
    if (waits(sent)) return
    setAttempt((before) => before + 1)
    setSaid('')
    const read = readCourse(typed)
    setWrong('wrong' in read ? read.wrong : {})
    if ('wrong' in read) return
    setBusy(sent)
    try {
      await send(['courses'], read.offer)
      // The next one is often on another day, and the same in everything else.
      change({ day: noDate })
      setSaid(saidOf[read.offer.kind])
    } catch (problem) {
      const [first] = problem instanceof ApiProblem ? (problem.problem?.errors ?? []) : []
      setWrong({ [first?.pointer.split('/')[1] ?? 'form']: actFailure(problem) })
    }
    setBusy('')
  }
  const errors = summaryOf(wrong)
  const kind = typed.kind === '' ? 'preparation' : typed.kind
  return (
    <form onSubmit={offer} noValidate>
      {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
      <h2 className="govuk-heading-m">Offer a date</h2>
      <p className="govuk-body" role="status">
        {said}
      </p>
      <Radios
        id="kind"
        name="kind"
        legend="What is it?"
        legendSize="s"
        error={wrong.kind}
        value={typed.kind}
        items={courseKinds.map((value) => ({ value, text: courseSorts[value].title }))}
        onChange={({ target }) => change({ kind: target.value as CourseKind })}
      />
      <Radios
        id="path"
        name="path"
        legend="Who is it for?"
        legendSize="s"
        error={wrong.path}
        value={typed.path}
        items={coursePaths.map((value) => ({ value, text: whomFor(kind, value) }))}
        onChange={({ target }) => change({ path: target.value as CoursePath })}
      />
      {courseSorts[kind].for === 'approved' && (
        <Input {...input('title')} label="What is it called?" hint="For example, ‘Safer caring’" />
      )}
      {kind === 'training' && (
        <Radios
          id="counts"
          name="counts"
          legend="Does it count towards the training, support and development standards?"
          legendSize="s"
          error={wrong.counts}
          value={typed.counts}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
          onChange={({ target }) => change({ counts: target.value })}
        />
      )}
      <DateInput
        id="day"
        legend="On which day?"
        legendSize="s"
        error={wrong.day}
        {...dayInputs(typed.day, (day) => change({ day }))}
      />
      {courseSorts[kind].comesRound && (
        <Input
          {...input('rounds')}
          label="How many dates?"
          hint="Each one is four weeks after the one before. People book each date separately."
          width={3}
          inputMode="numeric"
        />
      )}
      <Input {...input('from')} label="When does it begin?" hint="For example, 9:30" width={5} />
      <Input {...input('until')} label="When does it end?" hint="For example, 16:00" width={5} />
      <Input
        {...input('where')}
        label="Where is it?"
        hint="The address, or “Online”. People can read this before they book, and it is in our messages to them."
      />
      <Input
        {...input('join')}
        label="Link to join online (optional)"
        hint="Only those who have booked see it."
        inputMode="url"
      />
      <Input {...input('seats')} label="How many places?" width={3} inputMode="numeric" />
      <Button loading={busy !== ''} loadingText="Offering it…">
        Offer it
      </Button>
    </form>
  )
}
