import { useParams } from 'react-router'
import { RunView } from '#contract/admissions/staff-runs.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { childrenInWords, roundInWords } from '../words.ts'
import { Exceptions } from './Exceptions.tsx'
import { RunSchools } from './RunSchools.tsx'
import { nameOf } from './Runs.tsx'
import { Signatures } from './Signatures.tsx'

/** `/workspace/admissions/<round>/runs/<run>`: what a run came to, and whether it can be signed. */
export default function RunPage() {
  const { round = '', run = '' } = useParams()
  return (
    <DeskPage
      title={`Run ${nameOf(run)}`}
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={asks(RunView, ['rounds', round, 'runs', run])} waiting="Opening the run…">
        {(view) => <Run round={round} view={view} />}
      </Asked>
    </DeskPage>
  )
}

function Run({ round, view }: { round: string; view: RunView }) {
  const { run, counts, schools, compareWith } = view
  const faulty = schools.filter(({ faults }) => faults.length > 0)
  return (
    <>
      {!view.current && (
        <InsetText>Something was changed after this run was made. Make a new run before you sign.</InsetText>
      )}
      {faulty.length > 0 && (
        <WarningText>
          {`The check found something wrong at ${faulty.map(({ name }) => name).join(', ')}. We hold back offers there until it is put right.`}
        </WarningText>
      )}
      <SummaryList
        rows={[
          { key: 'Made', value: momentOf(view.madeAt) },
          { key: 'Children', value: counts.children.toLocaleString('en-GB') },
          ...counts.byPreference.map((count, at) => ({
            key: `Offered their ${ordinals[at] ?? `number ${at + 1}`} preference`,
            value: shareInWords(count, counts.children),
          })),
          { key: 'Offered another school', value: shareInWords(counts.fallback, counts.children) },
          { key: 'No place found', value: childrenInWords(counts.none) },
        ]}
      />
      {compareWith && (
        <p className="govuk-body">
          <Link href={addresses.compare(round, compareWith, run)}>
            {`Compare with run ${nameOf(compareWith)}, child by child`}
          </Link>
        </p>
      )}
      <Signatures round={round} view={view} />
      <Exceptions round={round} exceptions={view.exceptions} />
      <RunSchools schools={schools} />
    </>
  )
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

function shareInWords(count: number, all: number): string {
  const share = all === 0 ? '' : ` (${((count / all) * 100).toFixed(1)}%)`
  return `${childrenInWords(count)}${share}`
}
