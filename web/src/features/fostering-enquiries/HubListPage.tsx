import { useParams, useSearchParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { type HubLine, HubLines, type HubWay } from '#contract/fostering/hub.ts'
import { Link } from '#web/design/Link.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { addresses } from './addresses.ts'
import { asks } from './api.ts'
import { nameOfHub } from './words.ts'

const ways: Readonly<Record<HubWay, string>> = {
  came: 'Enquiries that came from the hub and are still open',
  handed: 'Enquiries that we handed on to the hub',
}

/** `/workspace/enquiries/hubs/<hub>`: what a hub took or got. Names stand in each, and not in the list. */
export default function HubListPage() {
  const { hub = '' } = useParams()
  const [search] = useSearchParams()
  const way: HubWay = search.get('way') === 'handed' ? 'handed' : 'came'
  const other: HubWay = way === 'came' ? 'handed' : 'came'
  const after = search.get('after') ?? undefined
  return (
    <DeskPage title={nameOfHub(hub)} back={{ href: addresses.hubs, text: 'Back to the hubs' }}>
      <h2 className="govuk-heading-m">{ways[way]}</h2>
      <Asked
        query={asks(HubLines, ['hubs', hub, 'enquiries'], { way, ...(after && { after }) })}
        waiting="Opening the enquiries…"
      >
        {({ enquiries, next }) => (
          <>
            {enquiries.length === 0 ? (
              <p className="govuk-body">There are none at the moment.</p>
            ) : (
              <TaskList idPrefix="hub-enquiry" items={enquiries.map((line) => itemOf(hub, line))} />
            )}
            <Pager after={after} next={next} address={(place) => addresses.hub(hub, way, place)} />
          </>
        )}
      </Asked>
      <p className="govuk-body">
        <Link href={addresses.hub(hub, other)}>{ways[other]}</Link>
      </p>
    </DeskPage>
  )
}

const itemOf = (hub: string, { reference, number, receivedOn }: HubLine) => ({
  title: number ? `${reference}, number ${number} at the hub` : reference,
  href: addresses.ofHub(hub, reference),
  status: <span>{`Asked on ${dayInWords(receivedOn)}`}</span>,
})
