import type { RunView, Signature } from '#contract/admissions/staff-runs.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { momentOf } from '../parts/moment.ts'
import { useMay } from '../useMay.ts'
import { childrenInWords } from '../words.ts'

/** Who has signed, after having looked at what, and the way to sign or why it cannot be done. */
export function Signatures({ round, view }: { round: string; view: RunView }) {
  const { signatures, unsignable, run } = view
  const may = useMay()
  return (
    <>
      <h2 className="govuk-heading-m">{`Signed by ${signatures.length} of 2`}</h2>
      <ul className="govuk-list">
        {signatures.map((signature) => (
          <li key={signature.by.id}>{signatureInWords(signature)}</li>
        ))}
      </ul>
      {signatures.length >= 2 ? (
        <p className="govuk-body">
          <span>Two people have signed this run. </span>
          <Link href={addresses.publication(round)}>Set when families see their offers</Link>
        </p>
      ) : unsignable.length > 0 ? (
        <Unsignable why={unsignable} />
      ) : (
        may('sign') && <ButtonLink href={addresses.sign(round, run)}>Look and sign</ButtonLink>
      )}
    </>
  )
}

function signatureInWords({ by, at, exceptions, sample, changed }: Signature): string {
  const seen = exceptions === 1 ? '1 exception' : `${exceptions} exceptions`
  return `${by.name} on ${momentOf(at)}. Checked: ${seen} and a sample of ${childrenInWords(sample.length)}. Notes: ${changed}`
}

/** Why whoever looks cannot sign the run. */
export function Unsignable({ why }: { why: readonly string[] }) {
  return (
    <>
      <p className="govuk-body">You cannot sign this run now because:</p>
      <ul className="govuk-list govuk-list--bullet">
        {why.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}
