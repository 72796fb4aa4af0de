import { useParams } from 'react-router'
import { Exchanges } from '#contract/admissions/seat.ts'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { useMay } from '../useMay.ts'
import { linesInWords, roundInWords } from '../words.ts'
import { Download } from './Download.tsx'
import { Upload } from './Upload.tsx'

type Neighbour = Exchanges['neighbours'][number]

/** `…/exchange`: the files that go to neighbouring councils and come from them. */
export default function ExchangePage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="Exchange with neighbouring councils"
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <p className="govuk-body">
        Each file lists the children who applied for a school in the other council’s area. It does not say
        where their family put that school in their order of preference.
      </p>
      <Asked query={asks(Exchanges, ['rounds', round, 'exchange'])} waiting="Opening the exchange…">
        {({ neighbours }) =>
          neighbours.length === 0 ? (
            <p className="govuk-body">This round has no neighbouring councils.</p>
          ) : (
            neighbours.map((neighbour) => <OneNeighbour key={neighbour.id} {...{ round, neighbour }} />)
          )
        }
      </Asked>
    </DeskPage>
  )
}

function OneNeighbour({ round, neighbour }: { round: string; neighbour: Neighbour }) {
  const { id, name, ours, answered, steps } = neighbour
  const exchanges = useMay()('exchange')
  return (
    <SummaryCard title={name}>
      <SummaryList
        rows={[
          { key: 'Applications for their schools', value: ours },
          { key: 'Answers from them', value: answered },
          { key: 'Files so far', value: <Steps steps={steps} /> },
        ]}
      />
      {exchanges && (
        <>
          <Download {...{ round, id, name }} />
          <Upload {...{ round, id, name }} />
        </>
      )}
    </SummaryCard>
  )
}

function Steps({ steps }: Pick<Neighbour, 'steps'>) {
  if (steps.length === 0) return <span>None</span>
  return (
    <ol className="govuk-list">
      {steps.map(({ step, direction, at, by, lines }) => (
        <li key={`${step}${direction}${at}`}>
          {`${direction === 'out' ? 'File to them' : 'File from them'} ${step}: ${linesInWords(lines)}, ${direction === 'out' ? 'downloaded' : 'uploaded'} by ${by.name} on ${momentOf(at)}`}
        </li>
      ))}
    </ol>
  )
}
