import { type FormEvent, useRef, useState } from 'react'
import { ExchangeTaken } from '#contract/admissions/seat.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { FileUpload } from '#web/design/form/FileUpload.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { newKey } from '#web/journey/model/saved.ts'
import { actFailure } from '#web/staff/desk/ActButton.tsx'
import { sendFile, useLookAgain } from '../api/desk.ts'
import { linesInWords } from '../words.ts'

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
    if (sending) return refuse('The file is still being uploaded. Wait until it has finished')
    setTaken(undefined)
    const file = field.current?.files?.[0]
    if (!file) return refuse(`Choose a file from ${name}`)
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
        hint="A CSV file with the columns ApplicationReference, School and CouldOffer (Y or N)"
        accept=".csv,text/csv"
        error={wrong?.text}
      />
      <Button variant="secondary" loading={sending} loadingText="Uploading…">
        {`Upload the file from ${name}`}
      </Button>
    </form>
  )
}

function takenInWords(taken: number, refused: number): string {
  if (refused === 0) return `We saved ${linesInWords(taken)}.`
  if (taken === 0) return `We could not use this file: ${linesInWords(refused)} had something wrong.`
  return `We saved ${linesInWords(taken)}. ${linesInWords(refused)} had something wrong. Correct them and upload the file again.`
}

function Taken({ taken: { taken, refused } }: { taken: ExchangeTaken }) {
  return (
    <>
      <NotificationBanner {...(taken > 0 && { type: 'success' as const })}>
        {takenInWords(taken, refused.length)}
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
