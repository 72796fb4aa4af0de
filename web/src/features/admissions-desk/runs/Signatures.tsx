import type { RunView } from '#contract/admissions/staff-runs.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { addresses } from '../addresses.ts'
import { momentOf } from '../parts/moment.ts'
import { useMay } from '../useMay.ts'

/** Who has signed, after having looked at what, and the way to sign or why it cannot be done. */
export function Signatures({ round, view }: { round: string; view: RunView }) {
  const { signatures, unsignable, run } = view
  const may = useMay()
  return (
    <>
      <h2 className="govuk-heading-m">{`Signed by ${signatures.length} of 2`}</h2>
      <ul className="govuk-list">
        {signatures.map(({ by, at, minutes, exceptions, sample, changed }) => (
          <li key={by.id}>
            {`${by.name} on ${momentOf(at)}, after ${minutes} minutes with ${exceptions} exceptions and ${sample.length} children of the sample. Changed: ${changed}`}
          </li>
        ))}
      </ul>
      {unsignable.length > 0 ? (
        <Unsignable why={unsignable} />
      ) : (
        may('sign') && <ButtonLink href={addresses.sign(round, run)}>Look and sign</ButtonLink>
      )}
    </>
  )
}

/** Why whoever looks cannot sign the run. */
export function Unsignable({ why }: { why: readonly string[] }) {
  return (
    <>
      <p className="govuk-body">You cannot sign it now:</p>
      <ul className="govuk-list govuk-list--bullet">
        {why.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}
