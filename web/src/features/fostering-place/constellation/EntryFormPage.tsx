import { type FormEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { clockInEngland } from '#contract/calendar/day.ts'
import { noDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { readTime, timeError } from '#contract/core/typed/typed-time.ts'
import { type EntryView, entryKindInWords, entryKinds } from '#contract/fostering/carers/constellation.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import { addresses } from '../addresses.ts'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { backToGroup, inGroup, type OfGroup } from './InGroup.tsx'
import { dayIn } from './read.ts'
import { useGroup } from './useGroup.ts'

/** `/fostering/place/…/constellation/add`, and `…/calendar/<entry>/change`: the hub home puts something into the calendar. */
export default inGroup(OfHub)

function OfHub(props: OfGroup) {
  const { entry: id } = useParams()
  const entry = props.group.calendar.find((one) => one.id === id && one.cancelled === undefined)
  if (props.group.as !== 'hub' || (id !== undefined && !entry)) return <NotFoundPage />
  return <Form key={id ?? 'new'} {...props} entry={entry} />
}

const asked = [
  { name: 'place', label: 'Where is it?', missing: 'Enter where it is' },
  { name: 'for', label: 'Who is it for?', missing: 'Enter who it is for' },
] as const

type Typed = Record<'kind' | 'title' | 'from' | 'until' | 'place' | 'for', string> & { day: TypedDate }

function typedFrom(entry: EntryView | undefined): Typed {
  if (!entry) return { kind: '', title: '', day: noDate, from: '', until: '', place: '', for: 'Everybody' }
  const starts = clockInEngland(new Date(entry.starts))
  const ends = clockInEngland(new Date(Date.parse(entry.starts) + entry.minutes * 60_000))
  const [year = '', month = '', day = ''] = starts.slice(0, 10).split('-')
  const { kind, title, place, for: who } = entry
  return {
    kind,
    title,
    place,
    for: who,
    day: { day, month, year },
    from: starts.slice(11),
    until: ends.slice(11),
  }
}

function Form({ of, entry, group }: OfGroup & { entry: EntryView | undefined }) {
  const { act, busy, fields, errors, attempt, refuse } = useGroup(of)
  const [typed, setTyped] = useState(() => typedFrom(entry))
  const navigate = useNavigate()
  const name = entry ? 'change-entry' : 'add-entry'

  async function submit(event: FormEvent) {
    event.preventDefault()
    const day = dayIn(typed.day, 'Enter the day')
    const [from, until] = [readTime(typed.from), readTime(typed.until)]
    const text = (value: string, missing: string) => (value.trim() ? undefined : missing)
    const found = {
      kind: text(typed.kind, 'Choose a meeting or an activity'),
      title: text(typed.title, 'Give it a name'),
      day: day.wrong,
      from: timeError(from, 'Enter when it begins, such as 10:30am'),
      until: timeError(until, 'Enter when it ends, such as 2pm'),
      ...Object.fromEntries(asked.map((one) => [one.name, text(typed[one.name], one.missing)])),
    }
    if (refuse(found) || !('day' in day)) return
    const { kind, title, place, for: who } = typed
    const body = {
      kind,
      title,
      place,
      for: who,
      day: day.day,
      ...(from.kind === 'time' && { from: from.time }),
      ...(until.kind === 'time' && { until: until.time }),
      ...(entry && { entry: entry.id }),
    }
    const before = new Set(group.calendar.map(({ id }) => id))
    const after = await act(name, body)
    const shown = entry ?? after?.calendar.find(({ id }) => !before.has(id))
    if (after)
      navigate(shown ? addresses.entry(of, shown.id) : addresses.constellation(of), {
        state: { said: entry ? 'Changed. We are telling the others' : 'Added. We are telling the others' },
      })
  }
  const put = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const box = (field: 'title' | 'from' | 'until' | 'place' | 'for', label: string, hint?: string) => (
    <Input
      id={field}
      name={field}
      label={label}
      {...(hint && { hint, width: 5 as const })}
      error={fields[field]}
      value={typed[field]}
      onChange={({ target }) => put({ [field]: target.value })}
    />
  )
  return (
    <PlacePage
      of={of}
      back={
        entry ? { href: addresses.entry(of, entry.id), text: `Back to “${entry.title}”` } : backToGroup(of)
      }
      title={entry ? 'Change it in the calendar' : 'Add to the calendar'}
      summary={summaries.entryForm}
      errors={errors}
      attempt={attempt}
    >
      <form onSubmit={submit} noValidate>
        <Radios
          id="kind"
          name="kind"
          legend="What is it?"
          error={fields.kind}
          value={typed.kind}
          onChange={({ target }) => put({ kind: target.value })}
          items={entryKinds.map((value) => ({ value, text: entryKindInWords[value] }))}
        />
        {box('title', 'Give it a name')}
        <DateInput
          id="day"
          legend="Which day is it?"
          error={fields.day}
          {...dayInputs(typed.day, (day) => put({ day }))}
        />
        {box('from', 'When does it begin?', 'For example, 10:30am')}
        {box('until', 'When does it end?', 'For example, 2pm')}
        {asked.map((one) => (
          <div key={one.name}>{box(one.name, one.label)}</div>
        ))}
        <Button loading={busy === name} loadingText="Saving">
          {entry ? 'Save the change' : 'Add to the calendar'}
        </Button>
      </form>
    </PlacePage>
  )
}
