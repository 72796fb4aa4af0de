import { type FormEvent, useState } from 'react'
import { tidyEmail } from '#contract/core/email-address.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { EmailInput } from '#web/questions/email/EmailInput.tsx'
import { askForLink, emailError } from './findRequests.ts'
import { LinkSent } from './LinkSent.tsx'

const title = 'Find my requests'

interface Failure {
  text: string
  /** Whether it is about what was typed. */
  field: boolean
}

const cutOff = 'We could not ask for your link. Check that you are online, then try again'

/** `/my-requests`: an email address in, a link by email out. */
export default function AskPage() {
  const [failure, setFailure] = useState<Failure>()
  const [attempt, setAttempt] = useState(0)
  const [asking, setAsking] = useState(false)
  const [sentTo, setSentTo] = useState<string>()

  function fail(problem: Failure) {
    setFailure(problem)
    setAttempt((before) => before + 1)
  }

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (asking) return
    const email = tidyEmail(String(new FormData(event.currentTarget).get('email') ?? ''))
    const error = emailError(email)
    if (error) return fail({ text: error, field: true })
    setAsking(true)
    try {
      await askForLink(email)
      setFailure(undefined)
      setSentTo(email)
    } catch (problem) {
      fail({ text: wordsUnlessFault(problem, cutOff), field: false })
    } finally {
      setAsking(false)
    }
  }

  if (sentTo) return <LinkSent to={sentTo} onAgain={() => setSentTo(undefined)} />
  return <Ask failure={failure} attempt={attempt} onSubmit={ask} />
}

interface AskProps {
  failure: Failure | undefined
  attempt: number
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

function Ask({ failure, attempt, onSubmit }: AskProps) {
  useTitle(failure ? `Error: ${title}` : title)
  return (
    <Main>
      <div className="app-column">
        {failure && (
          <ErrorSummary
            attempt={attempt}
            errors={[{ text: failure.text, href: failure.field ? '#email' : undefined }]}
          />
        )}
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">
          We will send you a link to everything that you reported, applied for or asked us in the last 12
          months. You do not need an account.
        </p>
        <form method="dialog" onSubmit={onSubmit} noValidate>
          <EmailInput
            id="email"
            name="email"
            label="Your email address"
            labelSize="m"
            hint="The one that you gave us when you sent your request"
            error={failure?.field ? failure.text : undefined}
            autoComplete="email"
          />
          <Button>Send me a link</Button>
        </form>
      </div>
    </Main>
  )
}
