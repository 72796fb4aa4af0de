import { useParams } from 'react-router'
import { AppealPerson } from '#contract/admissions/appeals/hearing.ts'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { JoinAs } from '#web/staff/desk/JoinAs.tsx'
import { addresses } from './addresses.ts'
import { actOnce } from './api.ts'

/** `/workspace/appeals/join/{person}#key`: where somebody who has signed in becomes known as a member. */
export default function JoinPage() {
  const { person = '' } = useParams()
  return (
    <DeskPage title="Your place on appeal panels">
      <JoinAs
        join={(key) => actOnce(AppealPerson, ['people', person, 'join'], { key }, crypto.randomUUID())}
        useless="This link does not work any more. Ask the clerk to send you a new one, and open it from that email"
        onward={{ href: addresses.home, text: 'Go to your hearings' }}
      />
    </DeskPage>
  )
}
