import type { Tracked } from '#contract/requests/tracking.ts'
import { ombudsman, stagesInWords } from '#services/common/complaint-stages.ts'
import { paths } from '#web/app/paths.ts'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import { saved } from '#web/journey/savedStore.ts'

const slug = 'complaint-or-compliment'

/** A complaint that somebody has begun stays as they wrote it. */
const begin = ({ reference, service }: Tracked) =>
  saved.change(slug, (draft) =>
    Object.keys(draft.answers).length > 0
      ? draft
      : { ...draft, answers: { kind: 'complaint', service: `${service.title}, ${reference}`.slice(0, 120) } },
  )

/** What to do about how it was dealt with: the stages, how long each takes, and who looks at it after us. */
export function Complain({ tracked }: { tracked: Tracked }) {
  const isOne = tracked.service.slug === slug
  return (
    <Details summary={isOne ? 'What happens with a complaint' : 'Complain about how we have dealt with this'}>
      {tracked.canReconsider && (
        <p>If you do not agree with our decision, ask us to look at it again first. It is quicker.</p>
      )}
      <ol className="govuk-list govuk-list--number">
        {stagesInWords.map((stage) => (
          <li key={stage}>{stage}</li>
        ))}
      </ol>
      {!isOne && (
        <p>
          <Link href={paths.service({ slug, verb: 'ask' })} onClick={() => begin(tracked)}>
            Make a complaint
          </Link>
        </p>
      )}
      <p>
        <Link href={ombudsman.url}>{`How to complain to the ${ombudsman.name}`}</Link>
      </p>
    </Details>
  )
}
