import { useQuery } from '@tanstack/react-query'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { aboutInWords } from '#contract/fostering/about.ts'
import { StaffSlots, slotKindInWords } from '#contract/fostering/slots.ts'
import { type EnquiryLine, EnquiryList } from '#contract/fostering/staff-enquiries.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { mayWithEnquiries } from '#web/staff/desk/fostering.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { asks } from '../api.ts'

/** So many of each: the rest is one press away. */
const first = 5
const home = `${paths.workspace}/enquiries`
const pageOf = (reference: string) => `${home}/${encodeURIComponent(reference)}`
const away = 'We cannot reach the service now. We will keep trying every minute.'

/** Calls and visits that people booked with whoever is signed in, and what enquiries wait for, soonest first. */
export function Enquiries() {
  const staff = useStaff()
  return (
    <>
      {mayWithEnquiries(staff, 'offer') && <Booked />}
      {mayWithEnquiries(staff, 'see') && <Waiting />}
    </>
  )
}

function Booked() {
  const { data, error, isFetching } = useQuery({
    ...asks(StaffSlots, ['slots']),
    refetchInterval: askedAgain(60_000),
  })
  const booked = data?.slots.filter(({ own, taken }) => own && taken.length > 0)
  if (!booked && (isFetching || !error)) return null
  return (
    <section aria-labelledby="booked">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="booked">
        Your calls, visits and meetings
      </h2>
      {!booked && <p className="govuk-body">{away}</p>}
      {booked?.length === 0 && <p className="govuk-body">Nobody has booked a time with you.</p>}
      <ul className="govuk-list">
        {booked?.slice(0, first).map(({ id, kind, starts, minutes, taken: [by, ...others] }) => (
          <li key={id}>
            {by && others.length === 0 ? (
              <Link href={pageOf(by.reference)}>{`${dayAndClock(starts)}, ${by.name}`}</Link>
            ) : (
              <Link href={`${home}/times`}>{`${dayAndClock(starts)}, ${others.length + 1} people`}</Link>
            )}
            <p className="govuk-body">{`${kind === 'visit' ? 'A visit at their home' : slotKindInWords[kind]}, ${minutes} minutes`}</p>
          </li>
        ))}
      </ul>
      {booked && (
        <p className="govuk-body">
          <Link href={`${home}/times`}>All your times</Link>
        </p>
      )}
    </section>
  )
}

function Waiting() {
  const { data, error, isFetching } = useQuery({
    ...asks(EnquiryList, ['enquiries']),
    refetchInterval: askedAgain(60_000),
  })
  if (!data && (isFetching || !error)) return null
  const waiting = data?.enquiries.filter(({ waits }) => waits?.by) ?? []
  const today = dayInEngland(new Date())
  return (
    <section aria-labelledby="enquiries">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="enquiries">
        Enquiries with a deadline
      </h2>
      {!data && <p className="govuk-body">{away}</p>}
      {data && waiting.length === 0 && <p className="govuk-body">No enquiry is waiting for us.</p>}
      <ul className="govuk-list">
        {waiting.slice(0, first).map((line) => (
          <Waits key={line.reference} line={line} today={today} />
        ))}
      </ul>
      {data && (
        <p className="govuk-body">
          <Link href={home}>All open enquiries</Link>
        </p>
      )}
    </section>
  )
}

function Waits({ line: { reference, name, about, waits }, today }: { line: EnquiryLine; today: string }) {
  const by = waits?.by
  if (!waits || !by) return null
  return (
    <li>
      <Link href={pageOf(reference)}>{`${waits.title}: ${name}, ${reference}`}</Link>{' '}
      {by < today && <Tag colour="red">Late</Tag>}
      <p className="govuk-body">{`${aboutInWords[about]}. ${by < today ? 'It was due by' : 'By'} ${dayInWords(by)}`}</p>
    </li>
  )
}
