import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { DayView } from '#contract/fostering/day.ts'
import { useArrived } from '#web/app/arrived.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { hasEnquiries } from '#web/staff/desk/fostering.ts'
import { hasTaken } from '#web/staff/unsent.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { useMay } from '../useMay.ts'
import { Enquiries } from './Enquiries.tsx'
import { Group } from './Group.tsx'
import { Opened } from './Opened.tsx'
import { SleepoversLate } from './SleepoversLate.tsx'
import { SupportWaits } from './SupportWaits.tsx'

/** `/workspace/fostering`: who waits for what since when, and what to open. */
export default function DayPage() {
  return (
    <DeskPage title="Fostering and adoption: your day">
      <Inside />
    </DeskPage>
  )
}

function Inside() {
  const [search] = useSearchParams()
  const arrived = useArrived('done')
  const whose = search.get('whose') === 'mine' ? 'mine' : 'all'
  return (
    <>
      {arrived && <NotificationBanner type="success">{arrived}</NotificationBanner>}
      <Ways />
      <OnDevice />
      <Enquiries />
      <SupportWaits />
      <SleepoversLate />
      <Asked query={asks(DayView, ['day'], `whose=${whose}`)} waiting="Opening your day…">
        {(day) => <Day day={day} whose={whose} />}
      </Asked>
    </>
  )
}

/** What waits on this device, where anything does: nobody else fetches its code. */
function OnDevice() {
  const { id } = useStaff()
  if (!hasTaken(id)) return null
  return (
    <Suspense>
      <Waits staff={id} />
    </Suspense>
  )
}

const Waits = lazy(() => import('../visit/OnDevice.tsx'))

function Ways() {
  const may = useMay()
  const staff = useStaff()
  const ways = [
    { text: 'Begin a case', href: addresses.begin, open: may('begin') },
    { text: 'All open cases', href: addresses.cases, open: true },
    { text: 'Decisions', href: addresses.decisions, open: may('decisions') },
    { text: 'Carers to call', href: addresses.calls, open: may('support') },
    { text: 'Service figures', href: addresses.figures, open: may('figures') },
    { text: 'Who is on duty', href: addresses.duty, open: may('support') },
    { text: 'Breaks and mentors', href: addresses.pairs, open: may('support') },
    { text: 'Constellations', href: addresses.constellations, open: may('support') },
    { text: 'Payments to make', href: addresses.finance, open: may('pay') },
    { text: 'Enquiries', href: `${paths.workspace}/enquiries`, open: hasEnquiries(staff) },
  ]
  return (
    <ul className="govuk-list">
      {ways
        .filter(({ open }) => open)
        .map(({ text, href }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
    </ul>
  )
}

function Day({ day, whose }: { day: DayView; whose: 'mine' | 'all' }) {
  const shown = day.groups.filter(({ total }) => total > 0)
  return (
    <>
      <Whose day={day} whose={whose} />
      {day.opened && <Opened looks={day.opened} />}
      {shown.length === 0 && <p className="govuk-body">No case is waiting for you.</p>}
      {shown.map((group) => (
        <Group key={group.group} group={group} whose={whose} />
      ))}
    </>
  )
}

function Whose({ day, whose }: { day: DayView; whose: 'mine' | 'all' }) {
  if (day.open === 0) return null
  const other = whose === 'mine' ? 'all' : 'mine'
  const words = {
    mine: `Your own cases (${day.mine})`,
    all: `All open cases (${day.open})`,
  }
  return (
    <p className="govuk-body">
      <span>{`Shown: ${words[whose]}. `}</span>
      <Link href={`${addresses.day}?whose=${other}`}>{`Show ${words[other].toLowerCase()}`}</Link>
    </p>
  )
}
