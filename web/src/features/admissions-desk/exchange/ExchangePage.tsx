import { useParams } from 'react-router'
import { Exchanges } from '#contract/admissions/seat.ts'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { Asked } from '../parts/Asked.tsx'
import { DeskPage } from '../parts/DeskPage.tsx'
import { momentOf } from '../parts/moment.ts'
import { useMay } from '../useMay.ts'
import { Download } from './Download.tsx'
import { Upload } from './Upload.tsx'

type Neighbour = Exchanges['neighbours'][number]

/** `…/exchange`: the files that go to neighbouring councils and come from them. */
export default function ExchangePage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="Exchange with neighbouring councils"
      caption={round}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <p className="govuk-body">
        Each file has the children who named a school of the other council, and nothing of where a family put
        that school.
      </p>
      <Asked query={asks(Exchanges, ['rounds', round, 'exchange'])} waiting="Opening the exchange…">
        {({ neighbours }) =>
          neighbours.length === 0 ? (
            <p className="govuk-body">There is no neighbouring council in this round.</p>
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
          { key: 'Our children for their schools', value: ours },
          { key: 'Answered by them', value: answered },
          { key: 'So far', value: <Steps steps={steps} /> },
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
  if (steps.length === 0) return <span>Nothing yet</span>
  return (
    <ol className="govuk-list">
      {steps.map(({ step, direction, at, by, lines }) => (
        <li key={`${step}${direction}${at}`}>
          {`Step ${step}, ${direction === 'out' ? 'sent' : 'taken in'}: ${lines} lines by ${by.name} on ${momentOf(at)}`}
        </li>
      ))}
    </ol>
  )
}
