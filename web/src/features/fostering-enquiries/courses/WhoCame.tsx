import { type FormEvent, useState } from 'react'
import { type Attendance, StaffCourse } from '#contract/fostering/courses.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { actFailure } from '#web/staff/desk/ActButton.tsx'
import { useAct } from '../api.ts'
import { useSending } from '../useSending.ts'

type Person = StaffCourse['people'][number]

const keyOf = ({ household, person }: Person) => `${household} ${person}`

/** Who came of those who had a place, said for all of them at once. */
export function WhoCame({ course, people }: { course: string; people: readonly Person[] }) {
  const send = useAct<Attendance, StaffCourse>(StaffCourse)
  const [came, setCame] = useState<readonly string[]>(() => people.map(keyOf))
  const [wrong, setWrong] = useState('')
  const [attempt, setAttempt] = useState(0)
  const { busy, setBusy, waits } = useSending((words) => {
    setWrong(words)
    setAttempt((before) => before + 1)
  })

  async function save(event: FormEvent) {
    event.preventDefault()
    const said = JSON.stringify(came)
    if (waits(said)) return
    setBusy(said)
    setWrong('')
    setAttempt((before) => before + 1)
    try {
      await send(['courses', course, 'attendance'], {
        people: people.map((one) => ({
          household: one.household,
          person: one.person,
          came: came.includes(keyOf(one)),
        })),
      })
    } catch (problem) {
      setWrong(actFailure(problem))
    }
    setBusy('')
  }
  return (
    <form onSubmit={save} noValidate>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#came' }]} />}
      <Checkboxes
        id="came"
        name="came"
        legend="Tick everybody who came"
        legendSize="s"
        hint="We record that the others did not come. You can only save this once."
        error={wrong || undefined}
        values={came}
        onChange={({ target: { value, checked } }) =>
          setCame((before) => (checked ? [...before, value] : before.filter((one) => one !== value)))
        }
        items={people.map((one) => ({ value: keyOf(one), text: one.name, hint: one.household }))}
      />
      <Button loading={busy !== ''} loadingText="Saving it…">
        Save who came
      </Button>
    </form>
  )
}
