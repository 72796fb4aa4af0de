import { dayInShort } from '#contract/calendar/times.ts'
import type { AlsoTold as Told } from '#contract/workspace/also-told.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { File } from '../../evidence/File.tsx'

/** What those told and sent whose reports of the same thing were merged into this one. */
export function AlsoTold({ alsoTold = [] }: Pick<WorkRequest, 'alsoTold'>) {
  if (alsoTold.length === 0) return null
  return (
    <section aria-labelledby="also-told-heading">
      <h2 className="govuk-heading-m" id="also-told-heading">
        Also told us
      </h2>
      <p className="govuk-body">
        These reports of the same problem were merged into this one. What you do here, their residents read
        too.
      </p>
      {alsoTold.map((one) => (
        <OneTold key={one.reference} one={one} />
      ))}
    </section>
  )
}

function OneTold({ one }: { one: Told }) {
  const { reference, submittedAt, readable } = one
  const evidence = one.evidence.filter(({ missing }) => !missing)
  return (
    <>
      <h3 className="govuk-heading-s">
        <Link className="app-whole" href={paths.workRequest(reference)}>
          {reference}
        </Link>
        <span>{`, sent ${dayInShort(submittedAt)}`}</span>
      </h3>
      <SummaryList
        className="ws-answers"
        rows={readable.map(({ question, answer }) => ({ key: question, value: <Lines text={answer} /> }))}
      />
      {evidence.length > 0 && (
        <ul className="govuk-list ws-files">
          {evidence.map(({ id, description }, at) => (
            <li key={id} className="ws-files__file">
              <File reference={reference} id={id} name={description ?? `File ${at + 1} of ${reference}`} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
