import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { readReference } from '#contract/core/reference.ts'
import { type DraftOpened, keyOfLongCode, readLongCode } from '#contract/requests/draft.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { readOpening } from '#web/app/pages/privateLink.ts'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Link } from '#web/design/Link.tsx'
import { openDraft } from '#web/journey/save/calls.ts'
import { Arrived } from './Arrived.tsx'
import { PutAside } from './PutAside.tsx'
import { useCall } from './useCall.ts'
import { wordsFor } from './words.ts'

const title = 'Continue a saved form'
const cutLink = 'Copy all of the link from our message, with the part after #'
const unreadable = 'Enter the reference as it is printed, like SV-7K3M-9QTD'

interface Opened {
  readonly form: DraftOpened
  readonly key: string
}

/** `/continue`: opens a saved form with what is on paper, or with the link of our message. */
export default function ContinuePage() {
  const [opened, setOpened] = useState<Opened>()
  const [errors, setErrors] = useState<readonly { text: string; href?: string }[]>([])
  const [attempt, setAttempt] = useState(0)
  const call = useCall((text) => {
    setErrors([{ text }])
    setAttempt((before) => before + 1)
  })
  const navigate = useNavigate()
  useTitle(`${errors.length > 0 ? 'Error: ' : ''}${title}`)
  if (opened) return <Arrived opened={opened.form} formKey={opened.key} />

  function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const textOf = (field: string) => String(typed.get(field) ?? '')
    const opening = readOpening(textOf('reference') + textOf('code'))
    if (opening.kind === 'link') return navigate(opening.path)
    const id = readReference(textOf('reference'))
    const code = readLongCode(textOf('code'))
    setAttempt(attempt + 1)
    setErrors([
      ...(id ? [] : [{ text: opening.kind === 'incomplete' ? cutLink : unreadable, href: '#reference' }]),
      ...(code ? [] : [{ text: 'Check the code: a character is missing or wrong', href: '#code' }]),
    ])
    if (!id || !code) return
    const key = keyOfLongCode(code)
    void call.run(`${id} ${code}`, async (signal) => {
      try {
        const form = await openDraft(id, key)(signal)
        setOpened({ form, key })
      } catch (problem) {
        setErrors([{ text: wordsFor(problem), href: '#reference' }])
        setAttempt((before) => before + 1)
      }
    })
  }

  const errorOf = (field: string) => errors.find(({ href }) => href === `#${field}`)?.text
  const field = { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false } as const
  return (
    <Main>
      <div className="app-column">
        {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">
          If you saved it by email or text, open the link in our message, or paste it here. If you printed a
          code, enter it here.
        </p>
        <form method="dialog" onSubmit={open} noValidate>
          <Input
            id="reference"
            name="reference"
            label="Reference, or the link from our message"
            hint="A reference starts with SV"
            error={errorOf('reference')}
            {...field}
          />
          <Input
            id="code"
            name="code"
            label="Code"
            hint="20 letters and numbers. Capitals, spaces and hyphens do not matter."
            error={errorOf('code')}
            width={30}
            {...field}
          />
          <Button loading={call.busy !== ''} loadingText="Opening">
            Continue
          </Button>
        </form>
        <p className="govuk-body">
          If you did not save it, <Link href={paths.apply}>open the form again</Link> on the device that you
          used. What you typed is kept there for 7 days.
        </p>
        <PutAside />
      </div>
    </Main>
  )
}
