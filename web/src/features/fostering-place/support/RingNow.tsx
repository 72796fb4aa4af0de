import { useEffect, useState } from 'react'
import type { Duty } from '#contract/fostering/carers/support.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { reachedAt } from './requests.ts'

/** What time it is, looked at again every half a minute: an office that closes meanwhile is closed on the page too. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** The number that is answered now, before anything else. `duty`: who is on today, where that is known. */
export function RingNow({ duty, worker }: { duty?: Duty | null | undefined; worker?: string | undefined }) {
  const { isOpen, name, phone, until } = reachedAt(useNow())
  return (
    <>
      <p className="govuk-body">
        {isOpen ? `We are here until ${until} today.` : `Our office is closed until ${until}.`}
      </p>
      <p className="govuk-body-l govuk-!-margin-bottom-3">
        <span>{`${name}: `}</span>
        <strong>
          <Phone number={phone} />
        </strong>
      </p>
      {duty && <p className="govuk-body">{`${duty.name} is on duty today.`}</p>}
      {worker && <p className="govuk-body">{`${worker} is your worker.`}</p>}
      <p className="govuk-body">
        If somebody is in danger now, call <Phone number="999" />.
      </p>
    </>
  )
}
