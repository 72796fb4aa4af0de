import { useParams } from 'react-router'
import { type RoundProblem as Problem, RoundProblems } from '#contract/admissions/staff.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { Asked } from '../parts/Asked.tsx'
import { DeskPage } from '../parts/DeskPage.tsx'
import { problemNames } from '../words.ts'

/** `…/problems`: what stands in the way of a run, each with the way to put it right. */
export default function ProblemsPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="Problems to put right"
      caption={round}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={asks(RoundProblems, ['rounds', round, 'problems'])} waiting="Looking for problems…">
        {({ problems, applications }) => (
          <>
            <p className="govuk-body" role="status">
              {problems.length === 0
                ? `We looked at ${applications} applications and found nothing to put right.`
                : `We looked at ${applications} applications and found ${problems.length} things to look at.`}
            </p>
            {kindsOf(problems).map(([kind, those]) => (
              <Kind key={kind} {...{ round, kind, those }} />
            ))}
          </>
        )}
      </Asked>
    </DeskPage>
  )
}

const kindsOf = (problems: readonly Problem[]) => [...grouped(problems, ({ kind }) => kind)]

interface KindProps {
  round: string
  kind: Problem['kind']
  those: readonly Problem[]
}

function Kind({ round, kind, those }: KindProps) {
  const blocks = those.some((one) => one.blocks)
  return (
    <section aria-labelledby={`problem-${kind}`}>
      <h2 className="govuk-heading-m" id={`problem-${kind}`}>
        <span>{`${problemNames[kind]} `}</span>
        {blocks && <Tag colour="red">In the way of a run</Tag>}
      </h2>
      <ul className="govuk-list">
        {those.map((problem) => (
          <li key={`${problem.text}${problem.references.join()}${problem.school?.id}`}>
            <p className="govuk-body govuk-!-margin-bottom-1">{problem.text}</p>
            <Ways round={round} problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where it is put right: at the child, or at the school's number. */
function Ways({ round, problem: { references, school, facts, kind } }: { round: string; problem: Problem }) {
  const [fact] = facts
  return (
    <ul className="govuk-list govuk-list--bullet">
      {references.map((reference) => (
        <li key={reference}>
          <Link
            href={`${addresses.child(round, reference)}${fact ? `?set=${encodeURIComponent(fact)}` : ''}`}
          >
            {`Put it right for ${reference}`}
          </Link>
        </li>
      ))}
      {school && kind === 'school-without-number' && (
        <li>
          <Link href={addresses.number(round, school.id)}>{`Set the number of ${school.name}`}</Link>
        </li>
      )}
    </ul>
  )
}
