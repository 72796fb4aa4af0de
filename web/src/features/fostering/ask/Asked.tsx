import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { weekdayInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { EnquirySent, PromisedBy } from '#contract/fostering/enquiry.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { addresses } from '../addresses.ts'
import { freeSlots } from '../api.ts'

/** `by Wednesday, 2 December 2026`; `soon` where no day is known. */
export const byInWords = (by: PromisedBy): string =>
  by.kind === 'day' ? `by ${weekdayInWords(by.day)} ${dayInWords(by.day)}` : 'soon'

/** Times are offered where some are free; looking for them, or without an answer, nothing is promised of them. */
function WhatThePageIsFor() {
  const { data } = useQuery(freeSlots)
  if (data && data.slots.length > 0)
    return (
      <>
        <h2 className="govuk-heading-m">If you like, choose a time now</h2>
        <p className="govuk-body">
          On your private page you can choose a time for a call or a visit, move it or cancel it, and see what
          happens next.
        </p>
      </>
    )
  return (
    <>
      <h2 className="govuk-heading-m">Your private page</h2>
      <p className="govuk-body">
        <span>Your private page shows what happens next.</span>{' '}
        <span>
          {data &&
            'No times for a call or a visit are free at the moment. We will find one together with you.'}
        </span>
      </p>
    </>
  )
}

/** What whoever asked sees at once: by when they are answered, and the way to their page. */
export function Asked({ sent: { reference, key, replyBy } }: { sent: EnquirySent }) {
  const [copied, setCopied] = useState<boolean>()
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => shown.current?.focus(), [])
  const path = addresses.enquiry(reference, key)
  const link = new URL(path, window.location.origin).href
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Main>
      <div className="app-column" ref={shown} tabIndex={-1}>
        <Panel title="We have your question">
          <span>{`Your reference: ${reference}`}</span>
        </Panel>
        <p className="govuk-body-l">{`Thank you. We will reply ${byInWords(replyBy)}.`}</p>
        <WhatThePageIsFor />
        <ButtonGroup>
          <ButtonLink href={path}>Open my private page</ButtonLink>
          <Button type="button" variant="secondary" onClick={copy}>
            Copy the link
          </Button>
        </ButtonGroup>
        <p role="status" className="govuk-body">
          <span>{copied === true && 'Copied.'}</span>
          <span>
            {copied === false && 'This browser does not let us copy it. Select the link and copy it.'}
          </span>
        </p>
        <Input
          id="private-link"
          label="Your private link"
          labelSize="s"
          hint="Keep it safe: anyone who has it can read what you wrote"
          value={link}
          readOnly
          onFocus={({ target }) => target.select()}
        />
      </div>
    </Main>
  )
}
