import { council } from '#council'
import { Phone } from './Phone.tsx'

interface Props {
  /** What cannot be done here without scripts, as it follows “To”. */
  to: string
  /** Id of the department that does it by phone; missing, or one that there is not: whoever answers for the council. */
  department?: string | undefined
}

/** Stands where something would do nothing without scripts, and says whom to call instead. */
export function NeedsScripts({ to, department }: Props) {
  const { phone, hours } = council.departments.find(({ id }) => id === department) ?? council
  return (
    <noscript>
      <div className="govuk-inset-text">
        <span>{`To ${to} here, turn on JavaScript in your browser and open this page again. `}</span>
        <span>You can also do it by phone: call </span>
        <Phone number={phone} />
        <span>{`. ${hours}`}</span>
      </div>
    </noscript>
  )
}
