import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import { noDate, readDate } from '#contract/core/typed/typed-date.ts'
import { AddLearning, learningPart } from '#contract/fostering/carers/learning.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import { AttachFiles } from '#web/questions/files/AttachFiles.tsx'
import { addresses } from '../addresses.ts'
import { readPart, send, wayOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { KeptDay, useKeptForm } from '../kept/useKeptForm.ts'
import { summaries } from '../summaries.ts'
import { useSend } from '../you/useAct.ts'

/** `/fostering/place/…/training/add`: training that somebody did elsewhere, with its certificate. */
export default function AddPage() {
  return <InPlace Page={OfCarer} />
}

const OfCarer = (place: Place) =>
  place.view.you.role === 'applicant' && place.view.phase === 'approved' ? (
    <Add {...place} />
  ) : (
    <NotFoundPage />
  )

const Typed = z.object({ title: z.string(), on: KeptDay, hours: z.string() })
const blank = (): z.infer<typeof Typed> => ({ title: '', on: noDate, hours: '' })

/** What is sent, or what is wrong with it by field. */
function readTyped({ title, on, hours }: z.infer<typeof Typed>, isBusy: boolean) {
  const day = readDate(on)
  const wrong: Record<string, string> = {
    ...(title.trim() === '' && { title: 'Enter what it was called' }),
    ...(title.trim().length > 100 && { title: 'Shorten the name to 100 characters' }),
    ...(day.kind === 'none' && { on: 'Enter the day' }),
    ...(day.kind === 'wrong' && { on: day.message }),
    ...(day.kind === 'date' &&
      day.date > dayInEngland(new Date()) && { on: 'The day must be today or in the past' }),
    ...(hours.trim() !== '' &&
      !(Number(hours) >= 0.5 && Number(hours) <= 200) && {
        hours: 'Enter how many hours it took, such as 3 or 2.5',
      }),
    ...(isBusy && { file: 'Wait until your photo has been sent, or remove it' }),
  }
  if (Object.keys(wrong).length > 0 || day.kind !== 'date') return { wrong, made: undefined }
  const made = { title: title.trim(), on: day.date, ...(hours.trim() && { hours: Number(hours) }) }
  return { wrong, made }
}

function Add({ of, kept }: Place) {
  const { typed, change, clear } = useKeptForm(kept, { at: 'learning', shape: Typed, blank })
  const [files, setFiles] = useState<readonly EvidenceAnswer[]>([])
  const [isBusy, setBusy] = useState(false)
  const navigate = useNavigate()
  const day = readDate(typed.on)
  // It stands in the year in which it was, which may be none that another page has open.
  const part = learningPart(of.person, day.kind === 'date' ? day.date : dayInEngland(new Date()))
  const { go, busy, fields, errors, attempt, refuse } = useSend(of, part)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const read = readTyped(typed, isBusy)
    if (refuse(read.wrong) || !read.made) return
    const [file] = files
    const body = AddLearning.parse({ ...read.made, ...(file && { file: file.id }) })
    const after = await go('add', [part, body], async (key) => {
      const { seen } = await readPart(of, part)
      return send(of, { part, act: 'add', seen, with: body, key })
    })
    if (!after) return
    clear()
    navigate(addresses.learning(of), { state: { said: `We have added “${body.title}” to your record` } })
  }
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.learning(of), text: 'Back to your training record' }}
      title="Add training you did elsewhere"
      summary={summaries.addLearning}
      errors={errors}
      attempt={attempt}
    >
      <form onSubmit={submit} noValidate>
        <Input
          id="title"
          name="title"
          label="What was it called?"
          hint="For example, ‘First aid for babies’. Do not write a child’s name."
          error={fields.title}
          autoComplete="off"
          value={typed.title}
          onChange={({ target }) => change({ title: target.value })}
        />
        <DateInput
          id="on"
          legend="When did you do it?"
          legendSize="s"
          hint="If it took several days, enter the last one."
          error={fields.on}
          {...dayInputs(typed.on, (on) => change({ on }))}
        />
        <Input
          id="hours"
          name="hours"
          label="How many hours did it take? (optional)"
          error={fields.hours}
          inputMode="decimal"
          autoComplete="off"
          width={3}
          value={typed.hours}
          onChange={({ target }) => change({ hours: target.value })}
        />
        <AttachFiles
          id="file"
          legend="Your certificate (optional)"
          hint="You can take a photo of it."
          error={fields.file}
          atMost={1}
          value={files}
          way={wayOf(of)}
          onChange={setFiles}
          onBusy={setBusy}
        />
        <Button loading={busy === 'add'} loadingText="Adding">
          Add it
        </Button>
      </form>
    </PlacePage>
  )
}
