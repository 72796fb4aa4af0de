import { exceptionKinds, type RunView } from '#contract/admissions/staff-runs.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { exceptionInWords, exceptionNames } from '../words.ts'

interface Props {
  round: string
  exceptions: RunView['exceptions']
}

/** Everything in a run that did not go by the order alone, to be looked at one by one. */
export function Exceptions({ round, exceptions }: Props) {
  const kinds = exceptionKinds.filter((kind) => exceptions.some((one) => one.kind === kind))
  return (
    <>
      <h2 className="govuk-heading-m">{`Exceptions: ${exceptions.length}`}</h2>
      {kinds.length === 0 && <p className="govuk-body">There are none: every place was given in order.</p>}
      {kinds.map((kind) => (
        <section key={kind} aria-labelledby={`exception-${kind}`}>
          <h3 className="govuk-heading-s" id={`exception-${kind}`}>
            {exceptionNames[kind]}
          </h3>
          <ul className="govuk-list">
            {exceptions
              .filter((one) => one.kind === kind)
              .map((one) => (
                <li key={`${one.reference} ${one.text}`}>
                  <Link href={addresses.child(round, one.reference)}>{`${one.child}, ${one.reference}`}</Link>
                  <span>{`: ${exceptionInWords(one)}`}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
