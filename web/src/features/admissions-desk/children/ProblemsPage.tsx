import { useParams } from 'react-router'
import { type RoundProblem as Problem, RoundProblems } from '#contract/admissions/rounds/problem.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { useSeats } from '../useMay.ts'
import { problemNames, roundInWords } from '../words.ts'

/** `…/problems`: what stands in the way of a run, each with the way to put it right. */
export default function ProblemsPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="Problems to put right"
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={asks(RoundProblems, ['rounds', round, 'problems'])} waiting="Looking for problems…">
        {({ problems, applications }) => (
          <>
            <p className="govuk-body" role="status">
              {foundInWords(problems.length, applications)}
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

function foundInWords(problems: number, applications: number): string {
  const looked = `We checked ${applications.toLocaleString('en-GB')} ${applications === 1 ? 'application' : 'applications'}`
  if (problems === 0) return `${looked} and found no problems.`
  return `${looked} and found ${problems === 1 ? '1 problem' : `${problems} problems`}.`
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
        {problemNames[kind]}
      </h2>
      {blocks && (
        <p className="govuk-body">
          <strong>Has to be put right before a run can be signed.</strong>
        </p>
      )}
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

/** Where it is put right: at the child, at the school, or at the round. */
function Ways({ round, problem: { references, school, facts, kind } }: { round: string; problem: Problem }) {
  const { sees } = useSeats()
  const [fact] = facts
  const set = fact ? `?set=${encodeURIComponent(fact)}` : ''
  const ways = references.map((reference) => ({
    href: `${addresses.child(round, reference)}${set}`,
    text: `Put it right for ${reference}`,
  }))
  if (school && kind === 'school-without-number')
    ways.push({ href: addresses.number(round, school.id), text: `Set the number of ${school.name}` })
  if (school && kind === 'school-without-ranking' && sees(school.id))
    ways.push({ href: addresses.seat(school.id, round), text: `Open the list of ${school.name}` })
  if (kind === 'no-draw') ways.push({ href: addresses.round(round), text: 'Go to the round to draw lots' })
  if (ways.length === 0) return null
  return (
    <ul className="govuk-list govuk-list--bullet">
      {ways.map(({ href, text }) => (
        <li key={href}>
          <Link href={href}>{text}</Link>
        </li>
      ))}
    </ul>
  )
}
