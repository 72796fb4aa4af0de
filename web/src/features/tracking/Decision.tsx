import { useState } from 'react'
import { theDepartment } from '#contract/core/words/in-text.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { AskAgain } from './AskAgain.tsx'
import { AskedAgain } from './Before.tsx'
import { decisionInWords } from './decision.ts'
import { Lines } from './Lines.tsx'

/** What the department decided, why, until when it is valid, and what to do about a refusal. */
export function Decision({ tracked, trackingKey }: { tracked: Tracked; trackingKey: string }) {
  const [asked, setAsked] = useState(false)
  const words = decisionInWords(tracked)
  if (!words || !tracked.decision) return null
  return (
    <section aria-labelledby="decision-heading">
      {asked && !tracked.canReconsider && (
        <NotificationBanner type="success">
          {`You have asked ${theDepartment(tracked.department.name)} to look at it again.`}
        </NotificationBanner>
      )}
      <h2 className="govuk-heading-m" id="decision-heading">
        {words.heading}
      </h2>
      <p className="govuk-body">
        <strong>{`${words.outcome}.`}</strong> <span>{words.until}</span>
      </p>
      <InsetText>
        <Lines text={tracked.decision.reasons} />
      </InsetText>
      <AskedAgain tracked={tracked} />
      {tracked.canReconsider && (
        <AskAgain tracked={tracked} trackingKey={trackingKey} onAsked={() => setAsked(true)} />
      )}
    </section>
  )
}
