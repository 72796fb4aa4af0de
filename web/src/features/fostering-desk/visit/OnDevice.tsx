import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import type { VisitStore } from './kept/store.ts'
import { useVisits } from './kept/useVisits.ts'
import { isUnsent } from './kept/visit.ts'
import { Taken, useTaken } from './Taken.tsx'

/** On somebody’s day: what they keep on this device, and what of it was not sent. What is finished is sent along. */
export default function OnDevice({ staff }: { staff: string }) {
  const { store } = useVisits(staff)
  return store ? <Shown store={store} /> : null
}

function Shown({ store }: { store: VisitStore }) {
  const taken = useTaken(store)
  const open = taken.filter(isUnsent).length
  if (taken.length === 0) return null
  return (
    <section aria-labelledby="on-device-heading">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="on-device-heading">
        {open === 0 ? 'On this device' : `On this device, not sent yet (${open})`}
      </h2>
      <Taken taken={taken} />
      <p className="govuk-body">
        <Link href={addresses.visits}>Kept on this device</Link>
      </p>
    </section>
  )
}
