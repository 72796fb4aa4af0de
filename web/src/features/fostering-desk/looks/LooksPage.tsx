import '#web/design/charts/charts.scss'
import { useParams } from 'react-router'
import { timeInWords } from '#contract/calendar/times.ts'
import { PartLooks } from '#contract/fostering/looks.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Table } from '#web/design/Table.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { actorInWords } from '../words.ts'

/** `/workspace/fostering/cases/<household>/looks`: who of staff has looked at what, and when. For managers. */
export default function LooksPage() {
  const { household = '' } = useParams()
  return (
    <DeskPage
      title="Who looked"
      caption={household}
      back={{ href: addresses.household(household), text: 'Back to the case' }}
    >
      <p className="govuk-body">
        We record each time staff look at a part of this record: who looked, at what and when.
      </p>
      <Asked query={asks(PartLooks, ['households', household, 'looks'])} waiting="Looking it up…">
        {({ looks }) =>
          looks.length === 0 ? (
            <p className="govuk-body">Nobody has looked at it yet.</p>
          ) : (
            <div className="app-wide-table">
              <Table
                caption="Who looked, newest first"
                captionSize="m"
                head={[{ text: 'When' }, { text: 'Who' }, { text: 'At what' }]}
                rows={looks.map(({ at, by, as, part, why }) => [
                  timeInWords(at),
                  `${by.name} (${actorInWords[as] ?? as})`,
                  why ? `${partTitle(part)}. Opened with a reason: ${why}` : partTitle(part),
                ])}
              />
            </div>
          )
        }
      </Asked>
    </DeskPage>
  )
}
