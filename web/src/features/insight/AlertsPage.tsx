import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { tidyEmail } from '#contract/core/email-address.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { OnTheWay } from '#web/app/frame/OnTheWay.tsx'
import { meanwhile } from '#web/app/meanwhile.ts'
import { useTitle } from '#web/app/title.ts'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { AlertsForm } from './AlertsForm.tsx'
import { AlertsSent } from './AlertsSent.tsx'
import { alertProblems, askForAlerts, type ShownProblem, stillWrong } from './alertCalls.ts'
import { wardShapes } from './performanceCalls.ts'

const title = 'Hear about reports in your area'

/** `/alerts`: which wards and kinds of report, and an email address; a link to say yes goes there. */
export default function AlertsPage() {
  const { data: wards, error, isFetching, refetch } = useQuery(wardShapes)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [problems, setProblems] = useState<readonly ShownProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [sentTo, setSentTo] = useState<string>()
  const [busy, setBusy] = useState('')
  const shown = stillWrong(problems, chosen)
  useTitle(shown.length > 0 ? `Error: ${title}` : title)

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const email = tidyEmail(String(form.get('email') ?? ''))
    const services = form.getAll('services').map(String)
    const said = JSON.stringify([email, chosen, services])
    if (busy) {
      const words = meanwhile(busy, said)
      if (words) setProblems([{ text: words }])
      if (words) setAttempt((before) => before + 1)
      return
    }
    const found = alertProblems(email, chosen)
    setProblems(found)
    setAttempt((before) => before + 1)
    if (found.length > 0) return
    setBusy(said)
    try {
      await askForAlerts(email, chosen, services)
      setSentTo(email)
    } catch (problem) {
      const offline = 'We could not ask for your emails. Check that you are online, then try again'
      setProblems([{ text: wordsUnlessFault(problem, offline) }])
    } finally {
      setBusy('')
    }
  }

  if (sentTo) return <AlertsSent to={sentTo} />
  return (
    <Main>
      <div className="app-column">
        {shown.length > 0 && (
          <ErrorSummary
            attempt={attempt}
            errors={shown.map(({ field, text }) => ({ text, href: field && `#${field}` }))}
          />
        )}
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">
          We send at most one email a day, when a report in your area is new or has been dealt with. You can
          stop the emails at any time.
        </p>
        {wards ? (
          <AlertsForm
            wards={wards}
            {...{ chosen, setChosen }}
            errorOf={(name) => shown.find(({ field }) => field === name)?.text}
            onSubmit={(event) => void ask(event)}
          />
        ) : (
          <OnTheWay
            failed={error !== null && !isFetching}
            waiting="Loading the list of areas…"
            what="the list of areas"
            again={() => void refetch()}
          />
        )}
      </div>
    </Main>
  )
}
