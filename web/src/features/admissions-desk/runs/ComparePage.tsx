import { useParams } from 'react-router'
import { RunComparison } from '#contract/admissions/staff-runs.ts'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { childrenInWords, roundInWords } from '../words.ts'
import { nameOf } from './Runs.tsx'

/** `…/compare/<before>/<after>`: whose offer is another in the later run, and which schools have more or fewer. */
export default function ComparePage() {
  const { round = '', before = '', after = '' } = useParams()
  return (
    <DeskPage
      title={`Runs ${nameOf(before)} and ${nameOf(after)} compared`}
      caption={roundInWords(round)}
      back={{ href: addresses.run(round, after), text: `Back to run ${nameOf(after)}` }}
    >
      <Asked query={asks(RunComparison, ['rounds', round, 'compare', before, after])} waiting="Comparing…">
        {(comparison) => <Compared round={round} comparison={comparison} />}
      </Asked>
    </DeskPage>
  )
}

function Compared({ round, comparison }: { round: string; comparison: RunComparison }) {
  const { children, schools } = comparison
  const moved = schools.filter(({ before, after }) => before !== after)
  return (
    <>
      <p className="govuk-body-l" role="status">
        {children.length === 0
          ? 'Every child has the same offer in both runs.'
          : `${childrenInWords(children.length)} ${children.length === 1 ? 'has' : 'have'} a different offer.`}
      </p>
      <WideTable
        caption="Children whose offer is different"
        head={[{ text: 'Child' }, { text: 'Before' }, { text: 'After' }]}
        rows={children.map(({ reference, child, before, after }) => [
          <Link key="child" href={addresses.child(round, reference)}>
            {`${child}, ${reference}`}
          </Link>,
          before?.name ?? 'None',
          after?.name ?? 'None',
        ])}
      />
      <WideTable
        caption="Schools with more or fewer offers"
        head={[{ text: 'School' }, { text: 'Before', numeric: true }, { text: 'After', numeric: true }]}
        rows={moved.map(({ name, before, after }) => [name, before, after])}
      />
    </>
  )
}
