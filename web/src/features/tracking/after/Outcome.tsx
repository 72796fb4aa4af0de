import { startDepartment, theDepartment } from '#contract/core/words/in-text.ts'
import type { Step, Tracked } from '#contract/requests/tracking.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Lines } from '../Lines.tsx'
import { PhotoList } from '../Photos.tsx'
import { endOf } from '../steps.ts'
import { LookAgain } from './LookAgain.tsx'

interface Props {
  tracked: Tracked
  trackingKey: string
  onTaken(): void
}

const headingOf = ({ type }: Step, { service }: Tracked): string => {
  if (type !== 'fixed') return 'Why it was closed'
  if (service.work === 'call') return 'What was agreed'
  return service.doneAs || (service.work && service.work !== 'repair') ? 'Outcome' : 'What was done'
}

/** How the work ended: what was done or why it was not, with the department's photos, and what to do if it did not last. */
export function Outcome({ tracked, trackingKey, onTaken }: Props) {
  const end = endOf(tracked)
  // Another system may say that it is done and no more.
  if (!end || !(end.note || end.photos || tracked.reopenUntil)) return null
  const { reference } = tracked
  return (
    <section aria-labelledby="outcome-heading">
      <h2 className="govuk-heading-m" id="outcome-heading">
        {headingOf(end, tracked)}
      </h2>
      {end.note && (
        <>
          <p className="govuk-body">
            <span>{startDepartment(end.by)}</span> says:
          </p>
          <InsetText>
            <Lines text={end.note} />
          </InsetText>
        </>
      )}
      {end.photos && (
        <PhotoList
          reference={reference}
          trackingKey={trackingKey}
          photos={end.photos}
          unnamed={`Photo of ${theDepartment(end.by)}`}
        />
      )}
      {tracked.reopenUntil && (
        <LookAgain
          tracked={tracked}
          trackingKey={trackingKey}
          until={tracked.reopenUntil}
          onTaken={onTaken}
        />
      )}
    </section>
  )
}
