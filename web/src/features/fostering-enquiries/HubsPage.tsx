import { type FormEvent, useRef, useState } from 'react'
import { HubList, HubTaken } from '#contract/fostering/hub.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { FileUpload } from '#web/design/form/FileUpload.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { newKey } from '#web/journey/model/saved.ts'
import { ActButton, actFailure } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { staffFile, staffUpload } from '#web/staff/staffApi.ts'
import { addresses } from './addresses.ts'
import { asks, pathOf, useLookAgain } from './api.ts'
import { useSending } from './useSending.ts'

type Hub = HubList['hubs'][number]

/** `/workspace/enquiries/hubs`: enquiries that go to a regional hub, and those that it took. */
export default function HubsPage() {
  return (
    <DeskPage title="Regional hubs" back={{ href: addresses.list, text: 'Back to the enquiries' }}>
      <p className="govuk-body">
        The same file twice adds nothing. What a hub took keeps the day on which it came there: our promises
        count from that day.
      </p>
      <Asked query={asks(HubList, ['hubs'])} waiting="Opening the hubs…">
        {({ hubs }) => (
          <>
            {hubs.map((hub) => (
              <section key={hub.id} aria-labelledby={hub.id}>
                <h2 className="govuk-heading-m" id={hub.id}>
                  {hub.name}
                </h2>
                <p className="govuk-body">
                  <Link href={addresses.hub(hub.id)}>{`Enquiries of ${hub.name}`}</Link>
                </p>
                <Give hub={hub} />
                <Take hub={hub} />
              </section>
            ))}
          </>
        )}
      </Asked>
    </DeskPage>
  )
}

function Give({ hub: { id, waiting } }: { hub: Hub }) {
  const give = (ending: 'csv' | 'json') => async () => {
    keepFile(await staffFile(pathOf(['hubs', id, `enquiries.${ending}`])), `enquiries-${id}.${ending}`)
  }
  return (
    <>
      <p className="govuk-body">
        {waiting === 1 ? '1 enquiry was handed on to it.' : `${waiting} enquiries were handed on to it.`}
      </p>
      {waiting > 0 && (
        <>
          <ActButton words="Download them as a table (CSV)" variant="secondary" onAct={give('csv')} />
          <ActButton words="Download them as JSON" variant="secondary" onAct={give('json')} />
        </>
      )}
    </>
  )
}

function Take({ hub: { id, name } }: { hub: Hub }) {
  const field = useRef<HTMLInputElement>(null)
  const lookAgain = useLookAgain()
  const { busy, setBusy, waits } = useSending((words) => {
    setWrong(words)
    setAttempt((before) => before + 1)
  })
  const [taken, setTaken] = useState<HubTaken>()
  const [wrong, setWrong] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const fieldId = `file-${id}`

  async function send(event: FormEvent) {
    event.preventDefault()
    const file = field.current?.files?.[0]
    const said = JSON.stringify([file?.name, file?.size, file?.lastModified])
    if (waits(said)) return
    setTaken(undefined)
    setAttempt((before) => before + 1)
    if (!file) return setWrong(`Choose the file from ${name}`)
    setBusy(said)
    try {
      const path = pathOf(['hubs', id, 'enquiries'])
      setTaken(await staffUpload(path, (json) => HubTaken.parse(json), file, { 'idempotency-key': newKey() }))
      setWrong(undefined)
      // Another file may have been chosen meanwhile: that one stays.
      if (field.current?.files?.[0] === file && field.current) field.current.value = ''
      await lookAgain()
    } catch (problem) {
      setWrong(actFailure(problem))
    }
    setBusy('')
  }
  return (
    <form onSubmit={send} noValidate>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: `#${fieldId}` }]} />}
      {taken && <Taken taken={taken} />}
      <FileUpload
        ref={field}
        id={fieldId}
        name="file"
        label={`File from ${name}`}
        hint="CSV or JSON, as the format of the exchange says"
        accept=".csv,.json,text/csv,application/json"
        error={wrong}
      />
      <Button variant="secondary" loading={busy !== ''} loadingText="Taking it in…">
        {`Take in the file from ${name}`}
      </Button>
    </form>
  )
}

function Taken({ taken: { taken, known, refused } }: { taken: HubTaken }) {
  return (
    <>
      <NotificationBanner {...(refused.length === 0 && { type: 'success' as const })}>
        {`New: ${taken}. Here already: ${known}. Not taken: ${refused.length}.`}
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
