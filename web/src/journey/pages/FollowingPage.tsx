import type { Service } from '#contract/core/service.ts'
import { DangerNow } from '#web/app/frame/DangerNow.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { isEntered, paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'
import { Panel } from '#web/design/Panel.tsx'
import type { Following } from '../model/saved.ts'
import { AfterSending } from '../parts/AfterSending.tsx'
import { newsWords } from '../parts/newsWords.ts'
import { PrivateLink } from '../parts/PrivateLink.tsx'

/** Staff follow a report for somebody on the phone. */
const theirNews = {
  none: 'They did not want messages: read the private link out, or write it down for them.',
  email: 'They get news by email.',
  text: 'They get news by text message.',
} as const

/** The resident now follows a report that was there before. */
export function FollowingPage({ service, following }: { service: Service; following: Following }) {
  const { receipt, updates } = following
  const { followers } = receipt
  const entered = isEntered(service)
  const title = `We will keep ${entered ? 'them' : 'you'} posted`
  const first = entered ? 'They are the first to follow' : 'You are the first to follow'
  useTitle(`${title} – ${service.title}`)
  return (
    <Main>
      <div className="app-column">
        <Panel title={title}>
          The report’s reference
          <br />
          <strong>{receipt.reference}</strong>
        </Panel>
        <PrivateLink
          forSomebody={entered}
          reference={receipt.reference}
          trackingKey={receipt.trackingKey}
          lines={[`You are following this report: ${service.title}`]}
        />
        <h2 className="govuk-heading-m">What happens next</h2>
        <p className="govuk-body">
          <span>{followers === 1 ? first : `${followers} people follow`}</span> this report, beside the person
          who sent it. <span>{(entered ? theirNews : newsWords)[updates]}</span>
        </p>
        {service.danger && (
          <p className="govuk-body">
            <DangerNow danger={service.danger} />
          </p>
        )}
        {entered ? (
          <p className="govuk-body app-noprint">
            <Link href={paths.enter}>Enter a request for somebody else</Link>
          </p>
        ) : (
          <AfterSending service={service} />
        )}
      </div>
    </Main>
  )
}
