import { type FormEvent, useState } from 'react'
import { dayWithoutYear } from '#contract/calendar/times.ts'
import { DutyList } from '#contract/fostering/carers/support.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { actFailure } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api.ts'

/** `/workspace/fostering/duty`: who is on duty today and in the two weeks after, as those who are approved read it. */
export default function DutyPage() {
  return (
    <DeskPage title="Who is on duty" back={{ href: addresses.day, text: 'Back to your day' }}>
      <p className="govuk-body">
        Foster carers and adopters can see the name of the person who is on duty today.
      </p>
      <Asked query={asks(DutyList, ['duty'])} waiting="Opening the rota…">
        {(rota) => <Rota rota={rota} />}
      </Asked>
    </DeskPage>
  )
}

function Rota({ rota: { today, days } }: { rota: DutyList }) {
  const send = useAct(DutyList)
  const [day, setDay] = useState(today)
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [done, setDone] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const who = name.trim()
    setBusy(true)
    setWrong('')
    setDone('')
    try {
      await send(['duty', day], { name: who || null })
      setDone(
        who ? `${who} is on duty on ${dayWithoutYear(day)}.` : `Nobody is on duty on ${dayWithoutYear(day)}.`,
      )
      setName('')
    } catch (failure) {
      setWrong(actFailure(failure))
      setAttempt((before) => before + 1)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#name' }]} />}
      {done && <NotificationBanner type="success">{done}</NotificationBanner>}
      <SummaryList
        rows={days.map((one) => ({ key: dayWithoutYear(one.day), value: one.name ?? 'Nobody yet' }))}
      />
      <form onSubmit={submit} noValidate>
        <Select
          id="day"
          name="day"
          label="Day"
          value={day}
          onChange={({ target }) => setDay(target.value)}
          items={days.map((one) => ({ value: one.day, text: dayWithoutYear(one.day) }))}
        />
        <Input
          id="name"
          name="name"
          label="Who is on duty?"
          hint="Leave this empty if nobody is"
          maxLength={80}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button loading={busy} loadingText="Saving">
          Save
        </Button>
      </form>
    </>
  )
}
