import '#web/design/charts/charts.scss'
import { useParams } from 'react-router'
import { timeInWords } from '#contract/calendar/times.ts'
import { EnquiryLooks } from '#contract/fostering/looks.ts'
import { Table } from '#web/design/Table.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from './addresses.ts'
import { asks } from './api.ts'
import { actors } from './words.ts'

/** `/workspace/enquiries/<reference>/looks`: who opened an enquiry or took it out in a file, and when. For managers. */
export default function LooksPage() {
  const { reference = '' } = useParams()
  return (
    <DeskPage
      title="Who opened it"
      caption={reference}
      back={{ href: addresses.enquiry(reference), text: 'Back to the enquiry' }}
    >
      <Asked query={asks(EnquiryLooks, ['enquiries', reference, 'looks'])} waiting="Looking it up…">
        {({ looks }) =>
          looks.length === 0 ? (
            <p className="govuk-body">Nobody has opened this enquiry yet.</p>
          ) : (
            <div className="app-wide-table">
              <Table
                caption="The latest first"
                captionSize="m"
                head={[{ text: 'When' }, { text: 'Who' }, { text: 'What they did' }]}
                rows={looks.map(({ at, by, as, taken }) => [
                  timeInWords(at),
                  `${by.name} (${actors[as] ?? as})`,
                  taken ? 'Downloaded it in a file' : 'Opened it',
                ])}
              />
            </div>
          )
        }
      </Asked>
    </DeskPage>
  )
}
