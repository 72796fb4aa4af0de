import { fewest } from '#contract/core/small-number.ts'
import { heardInWords } from '#contract/fostering/enquiry.ts'
import { Funnel } from '#contract/fostering/staff-enquiries.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from './addresses.ts'
import { asks } from './api.ts'

type Counts = Funnel['all']

const told = (count: number | null) => (count === null ? `Not shown` : count.toLocaleString('en-GB'))
const rowsOf = ({ enquiries, met, invited }: Counts) => [
  { key: 'Asked us', value: told(enquiries) },
  { key: 'Met or spoke with us', value: told(met) },
  { key: 'Invited to apply', value: told(invited) },
]

/** `/workspace/enquiries/funnel`: how far the enquiries of twelve months came, by where they heard of us. */
export default function FunnelPage() {
  return (
    <DeskPage title="How far enquiries come" back={{ href: addresses.list, text: 'Back to the enquiries' }}>
      <Asked query={asks(Funnel, ['funnel'])} waiting="Counting…">
        {({ from, to, rows, all }) => (
          <>
            <p className="govuk-body">
              {`Enquiries from ${from} to ${to}. A number under ${fewest} is not shown, because it could tell of a person.`}
            </p>
            <SummaryList card={{ title: 'All', headingLevel: 2 }} rows={rowsOf(all)} />
            {rows.map(({ source, ...counts }) => (
              <SummaryList
                key={source}
                card={{ title: heardInWords[source], headingLevel: 2 }}
                rows={rowsOf(counts)}
              />
            ))}
          </>
        )}
      </Asked>
    </DeskPage>
  )
}
