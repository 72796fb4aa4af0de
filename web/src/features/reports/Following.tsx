import { useEffect, useRef } from 'react'
import type { FollowReceipt } from '#contract/requests/request.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { PrivateLink } from '#web/journey/parts/PrivateLink.tsx'

interface Props {
  receipt: FollowReceipt
  updates: string
  /** What is followed: "Pothole near Market Place, Loughborough". */
  name: string
}

const news: Readonly<Record<string, string>> = {
  email: 'We email you when something happens. Your private page always has it first.',
  text: 'We text you when something happens. Your private page always has it first.',
}
const noNews = 'Look at your private page whenever you like: it shows each step as it happens.'

/** After following: the private link, and what comes next. */
export function Following({ receipt, updates, name }: Props) {
  const title = 'We will keep you posted'
  useTitle(title)
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Main>
      <div className="app-column">
        <div ref={heading} tabIndex={-1}>
          <Panel title={title}>
            The report’s reference
            <br />
            <strong>{receipt.reference}</strong>
          </Panel>
        </div>
        <PrivateLink
          reference={receipt.reference}
          trackingKey={receipt.trackingKey}
          lines={[`You are following this report: ${name}`]}
        />
        <h2 className="govuk-heading-m">What happens next</h2>
        <p className="govuk-body">{news[updates] ?? noNews}</p>
        <p className="govuk-body app-noprint">
          <Link href={paths.openReports}>What has been reported</Link>
        </p>
      </div>
    </Main>
  )
}
