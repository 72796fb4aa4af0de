import { type FormEvent, useRef, useState } from 'react'
import { ExchangeTaken } from '#contract/admissions/seat.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { FileUpload } from '#web/design/form/FileUpload.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { newKey } from '#web/journey/model/saved.ts'
import { sendFile, useLookAgain } from '../api/desk.ts'
import { actFailure } from '../parts/ActButton.tsx'

interface Props {
  round: string
  id: string
  name: string
}

/** Takes a file from a neighbour, and says of each line that was not taken why. */
export function Upload({ round, id, name }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const lookAgain = useLookAgain()
  const [sending, setSending] = useState(false)
  const [taken, setTaken] = useState<ExchangeTaken>()
  const [wrong, setWrong] = useState<{ text: string; attempt: number }>()
  const fieldId = `file-${id}`

  const refuse = (text: string) => setWrong({ text, attempt: (wrong?.attempt ?? 0) + 1 })

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    setTaken(undefined)
    const file = field.current?.files?.[0]
    if (!file) return refuse(`Choose the file from ${name}`)
    setSending(true)
    try {
      const answer = await sendFile(ExchangeTaken, ['rounds', round, 'exchange', id], file, newKey())
      setTaken(answer)
      setWrong(undefined)
      if (field.current) field.current.value = ''
      await lookAgain()
    } catch (problem) {
      refuse(actFailure(problem))
    }
    setSending(false)
  }

  return (
    <form onSubmit={send} noValidate>
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.text, href: `#${fieldId}` }]} />}
      {taken && <Taken taken={taken} />}
      <FileUpload
        ref={field}
        id={fieldId}
        name="file"
        label={`File from ${name}`}
        hint="A CSV file, as the exchange format says"
        accept=".csv,text/csv"
        error={wrong?.text}
      />
      <Button variant="secondary" loading={sending} loadingText="Taking it in…">
        {`Take in the file from ${name}`}
      </Button>
    </form>
  )
}

function Taken({ taken: { taken, step, refused } }: { taken: ExchangeTaken }) {
  return (
    <>
      <NotificationBanner type="success">
        {`Step ${step}: ${taken} lines were taken, ${refused.length} were not.`}
      </NotificationBanner>
      {refused.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {refused.map(({ line, message }) => (
            <li key={`${line}${message}`}>{`Line ${line}: ${message}`}</li>
          ))}
        </ul>
      )}
    </>
  )
}
