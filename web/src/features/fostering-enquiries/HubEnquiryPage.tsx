import { useParams } from 'react-router'
import type { EnquiryState } from '#contract/fostering/enquiry.ts'
import { HubOpened } from '#contract/fostering/hub.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from './addresses.ts'
import { asks } from './api.ts'
import { saidRows, stepRows } from './rows.tsx'
import { nameOfHub } from './words.ts'

const states: Readonly<Record<EnquiryState, string>> = {
  open: 'The council is talking to them',
  invited: 'They have been invited to apply',
  'handed-on': 'It was handed on',
  closed: 'It is closed',
}

/** `/workspace/enquiries/hubs/<hub>/<reference>`: what somebody of this hub said, and how far it is. */
export default function HubEnquiryPage() {
  const { hub = '', reference = '' } = useParams()
  return (
    <DeskPage
      title="Enquiry"
      caption={reference}
      back={{ href: addresses.hub(hub), text: `Back to ${nameOfHub(hub)}` }}
    >
      <Asked query={asks(HubOpened, ['hubs', hub, 'enquiries', reference])} waiting="Opening the enquiry…">
        {({ said, receivedOn, number, state, steps }) => (
          <>
            <h2 className="govuk-heading-m">How far it is</h2>
            <SummaryList rows={[{ key: 'Now', value: states[state] }, ...stepRows(steps)]} />
            <h2 className="govuk-heading-m">What they said</h2>
            <SummaryList
              rows={[
                ...saidRows(said, receivedOn),
                ...(number ? [{ key: 'Number at the hub', value: number }] : []),
              ]}
            />
          </>
        )}
      </Asked>
    </DeskPage>
  )
}
