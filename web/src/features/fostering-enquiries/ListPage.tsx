import { useSearchParams } from 'react-router'
import { momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { aboutInWords } from '#contract/fostering/about.ts'
import { type EnquiryLine, EnquiryList } from '#contract/fostering/staff-enquiries.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { addresses } from './addresses.ts'
import { asks } from './api.ts'
import { useMay } from './useMay.ts'

/** `/workspace/enquiries`: who waits for what, what is promised first at the top. */
export default function ListPage() {
  return (
    <DeskPage title="Enquiries about fostering and adoption">
      <Inside />
    </DeskPage>
  )
}

function Inside() {
  const may = useMay()
  const ways = [
    { text: 'Times for calls, visits and meetings', href: addresses.slots, open: may('offer') },
    { text: 'Courses and groups', href: addresses.courses, open: may('offer') },
    { text: 'Regional hubs', href: addresses.hubs, open: may('exchange') },
    { text: 'How far enquiries come', href: addresses.funnel, open: may('funnel') },
  ].filter(({ open }) => open)
  return (
    <>
      {ways.length > 0 && (
        <ul className="govuk-list">
          {ways.map(({ text, href }) => (
            <li key={href}>
              <Link href={href}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
      {may('see') ? (
        <List />
      ) : (
        <p className="govuk-body">Your role does not include the list of enquiries.</p>
      )}
    </>
  )
}

function List() {
  const [search] = useSearchParams()
  const after = search.get('after') ?? undefined
  return (
    <Asked query={asks(EnquiryList, ['enquiries'], after ? { after } : {})} waiting="Opening the enquiries…">
      {({ enquiries, next }) => (
        <>
          {enquiries.length === 0 && <p className="govuk-body">Nobody is waiting for an answer.</p>}
          {enquiries.map((line) => (
            <Line key={line.reference} line={line} />
          ))}
          <Pager after={after} next={next} address={addresses.page} />
        </>
      )}
    </Asked>
  )
}

const Line = ({ line: { reference, name, about, receivedOn, waits, booked } }: { line: EnquiryLine }) => (
  <SummaryList
    card={{
      title: <Link href={addresses.enquiry(reference)}>{`${name}, ${reference}`}</Link>,
      headingLevel: 2,
    }}
    rows={[
      {
        key: 'What is next',
        value: waits ? `${waits.title}${waits.by ? `, by ${dayInWords(waits.by)}` : ''}` : 'Nothing',
      },
      { key: 'About', value: aboutInWords[about] },
      { key: 'Asked on', value: dayInWords(receivedOn) },
      ...(booked ? [{ key: 'Booked', value: momentInWords(booked) }] : []),
    ]}
  />
)
