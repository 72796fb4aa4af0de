import { useEffect, useRef } from 'react'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'

/** After asking: what comes next. It says the same whatever is known of the address. */
export function AlertsSent({ to }: { to: string }) {
  const title = 'Check your email'
  useTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-xl" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="govuk-body-l">
          We have sent a link to <strong>{to}</strong>. Open it within 7 days to confirm that you want the
          emails.
        </p>
        <p className="govuk-body">It can take a few minutes. Look in your spam folder too.</p>
      </div>
    </Main>
  )
}
