import { theDepartment } from '#contract/core/words/in-text.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { ownInWords } from './steps.ts'

/** Where everybody can see what is theirs, and where to ask for it to be taken down. */
export function WhatIsPublic({ tracked: { publicNow, reference, department } }: { tracked: Tracked }) {
  if (!publicNow || !council.reportsInTheOpen) return null
  return (
    <>
      <h2 className="govuk-heading-m">What is public</h2>
      <p className="govuk-body">
        Everybody can see <span>{ownInWords(publicNow)}</span>, as we checked them, on{' '}
        <Link href={paths.openReport(reference)}>the public page of this report</Link>. It does not say who
        you are.
      </p>
      <p className="govuk-body">
        To have them taken down, call <span>{theDepartment(department.name)}</span> on{' '}
        <Phone number={department.phone} /> or email{' '}
        <Link href={`mailto:${council.privacyContact}`}>{council.privacyContact}</Link>, and give the
        reference <span>{reference}</span>.
      </p>
    </>
  )
}
