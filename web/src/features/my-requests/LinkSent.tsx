import { useEffect, useRef } from 'react'
import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'

const title = 'Check your email'

/** After asking. The same words whether we know the address or not. */
export function LinkSent({ to, onAgain }: { to: string; onAgain: () => void }) {
  useTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Main>
      <div className="app-column">
        <h1 ref={heading} tabIndex={-1} className="govuk-heading-xl">
          {title}
        </h1>
        <p className="govuk-body-l">
          If requests were made with this address in the last 12 months, we are sending a link there now.
        </p>
        <SummaryList rows={[{ key: 'Email address', value: to }]} />
        <p className="govuk-body">
          The link works for 24 hours. It opens all of those requests, so keep it to yourself.
        </p>
        <h2 className="govuk-heading-m">If it does not come</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>wait a few minutes, and look in your spam or junk folder</li>
          <li>check that it is the address that you gave us: you may have used another, or given none</li>
          <li>we send three links an hour at most</li>
        </ul>
        <p className="govuk-body">
          With the private link of a request you can <Link href={paths.track}>track it</Link> at any time. If
          you have lost it, call <Phone number={council.phone} />. <Hours />
        </p>
        <Button type="button" variant="secondary" onClick={onAgain}>
          Use another email address
        </Button>
      </div>
    </Main>
  )
}
