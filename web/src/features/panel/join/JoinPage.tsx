import { useParams } from 'react-router'
import { Joined } from '#contract/fostering/panel/members.ts'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { JoinAs } from '#web/staff/desk/JoinAs.tsx'
import { addresses } from '../addresses.ts'
import { actOnce } from '../api.ts'

/** `/workspace/panel/join/{member}#key`: where somebody who has signed in becomes known as a member. */
export default function JoinPage() {
  const { member = '' } = useParams()
  return (
    <DeskPage title="Your place on our panel">
      <JoinAs
        join={(key) => actOnce(Joined, ['members', member, 'join'], { key }, crypto.randomUUID())}
        useless="This link does not work any more. Ask the panel adviser to send you a new one, and open it from that email"
        onward={{ href: addresses.home, text: 'Go to your panel meetings' }}
      />
    </DeskPage>
  )
}
