import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { EnquirySent } from '#contract/fostering/enquiry.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { NeedsScripts } from '#web/app/frame/NeedsScripts.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { newKey } from '#web/journey/model/saved.ts'
import { addresses } from '../addresses.ts'
import { messageOf, sendEnquiry } from '../api.ts'
import { Asked } from './Asked.tsx'
import { AskForm } from './AskForm.tsx'
import { aboutIn, checked, type Field, nothingTyped, type Typed } from './typed.ts'

const title = 'Ask about fostering or adoption'

/** `/fostering/ask`: an enquiry on one page, in two minutes. */
export default function AskPage() {
  const { search } = useLocation()
  const [typed, setTyped] = useState<Typed>(nothingTyped)
  const [wrong, setWrong] = useState<ReadonlyMap<Field, string>>(new Map())
  const [failure, setFailure] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState<EnquirySent>()
  const last = useRef({ body: '', key: '' })
  useTitle(sent ? 'We have your question' : title)
  // After the first drawing: what was drawn at build knows no address.
  useEffect(() => setTyped((before) => ({ ...before, about: before.about || aboutIn(search) })), [search])

  async function send(event: FormEvent) {
    event.preventDefault()
    if (sending) return
    setAttempt((before) => before + 1)
    setFailure(undefined)
    const found = checked(typed)
    setWrong('wrong' in found ? found.wrong : new Map())
    if ('wrong' in found) return
    // The same words again are the same enquiry, also where the answer was lost.
    const written = JSON.stringify(found.body)
    if (last.current.body !== written) last.current = { body: written, key: newKey() }
    setSending(true)
    try {
      setSent(await sendEnquiry(found.body, last.current.key))
    } catch (problem) {
      setFailure(messageOf(problem))
    } finally {
      setSending(false)
    }
  }
  if (sent) return <Asked sent={sent} />
  const errors = [
    ...[...wrong].map(([field, text]) => ({ text, href: `#${field}` })),
    ...(failure ? [{ text: failure }] : []),
  ]
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Fostering', href: addresses.home },
            { text: title },
          ]}
        />
      }
    >
      <div className="app-column">
        {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">
          It takes about two minutes and does not commit you to anything. You can write in any language.
        </p>
        <NeedsScripts to="ask us" department={council.roles.fostering} />
        <form method="dialog" onSubmit={send} noValidate>
          <AskForm
            typed={typed}
            wrong={wrong}
            sending={sending}
            onChange={(changed) => setTyped((before) => ({ ...before, ...changed }))}
          />
        </form>
      </div>
    </Main>
  )
}
