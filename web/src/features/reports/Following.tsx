import { useEffect, useRef } from 'react'
import type { FollowReceipt } from '#contract/requests/request.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { newsWords } from '#web/journey/parts/newsWords.ts'
import { PrivateLink } from '#web/journey/parts/PrivateLink.tsx'

interface Props {
  receipt: FollowReceipt
  updates: keyof typeof newsWords
  /** What is followed: "Pothole near Market Place, Loughborough". */
  name: string
}

/** After following: the private link, and what comes next. */
export function Following({ receipt, updates, name }: Props) {
  const title = 'You are following this report'
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
        <p className="govuk-body">{newsWords[updates]}</p>
        <p className="govuk-body app-noprint">
          <Link href={paths.openReports}>What has been reported</Link>
        </p>
      </div>
    </Main>
  )
}
