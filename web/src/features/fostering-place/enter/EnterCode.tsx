import { type FormEvent, useEffect, useRef, useState } from 'react'
import { council } from '#council'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { focusHeading } from '#web/app/frame/RouteFocus.tsx'
import { meanwhile } from '#web/app/meanwhile.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import type { PlaceOf } from '../addresses.ts'
import { isEnded, messageOf, openPlace } from '../api.ts'
import { opened, useSession } from '../session.ts'

const wrongCode =
  'That code is not right. Check the 6 numbers. If your social worker sent you a newer link, use that one'

const wordsFor = (failure: unknown): string => {
  if (isEnded(failure)) return wrongCode
  if (failure instanceof ApiProblem && failure.kind === 'too-many-requests')
    return 'The code was wrong five times, so this page rests for 15 minutes. Try again then, or ask your worker for a new link'
  return messageOf(failure)
}

/** Asks for the code that goes with the link. */
export function EnterCode({ of, linkKey }: { of: PlaceOf; linkKey: string }) {
  const { ended } = useSession(of)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState('')
  const [wrong, setWrong] = useState('')
  const [attempt, setAttempt] = useState(0)
  const title = ended ? 'Enter your code again' : 'Enter your code'
  const entered = useRef(false)
  // The button that had focus is gone with this page, and the address stays the same: nobody else moves focus on.
  useEffect(() => () => void (entered.current && focusHeading()), [])
  useTitle(`${wrong ? 'Error: ' : ''}${title}`)

  const say = (words: string) => {
    setWrong(words)
    setAttempt((before) => before + 1)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const digits = code.replace(/\D/g, '')
    if (digits.length !== 6) return say('Enter the 6 numbers of your code')
    if (busy) {
      const words = meanwhile(busy, digits)
      return words ? say(words) : undefined
    }
    setBusy(digits)
    try {
      const { household, person } = of
      const { token } = await openPlace({ household, person, key: linkKey, code: digits })
      entered.current = true
      opened(of, token)
    } catch (failure) {
      say(wordsFor(failure))
      setBusy('')
    }
  }

  return (
    <Main>
      <div className="app-column">
        {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#code' }]} />}
        <h1 className="govuk-heading-l">{title}</h1>
        {ended && (
          <p className="govuk-body">
            To keep your page safe, it closes after two hours, or when your worker gives you a new link. What
            you wrote is still there.
          </p>
        )}
        <form onSubmit={submit} noValidate>
          <Input
            id="code"
            name="code"
            label="Your code"
            labelSize="m"
            hint="6 numbers. Your social worker gave you this code, for example by phone."
            error={wrong}
            inputMode="numeric"
            autoComplete="off"
            width={10}
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
          <Button loading={busy !== ''} loadingText="Opening">
            Open my page
          </Button>
        </form>
        <p className="govuk-body">
          No code, or it does not work? Call us on <Phone number={council.phone} />.
        </p>
      </div>
    </Main>
  )
}
