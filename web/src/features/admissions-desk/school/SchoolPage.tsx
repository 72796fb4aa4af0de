import { useParams } from 'react-router'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { useSeats } from '../useMay.ts'
import { School } from './School.tsx'

/** `/workspace/admissions/seats/<school>`: what a school opens in the morning, and staff to see how it stands. */
export default function SchoolPage() {
  return (
    <DeskPage title="At the school" back={{ href: addresses.rounds, text: 'School admissions' }}>
      <Inside />
    </DeskPage>
  )
}

function Inside() {
  const { school = '' } = useParams()
  const { schools } = useSeats()
  return <School key={school} school={school} own={schools.includes(school)} />
}
