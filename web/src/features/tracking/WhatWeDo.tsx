import { theDepartment } from '#contract/core/words/in-text.ts'
import type { Tracked } from '#contract/requests/tracking.ts'

import { Phone } from '#web/app/frame/Phone.tsx'

/** What we do for what they said that they need, so that nobody has to ask whether it was read. */
export function WhatWeDo({ weDo, department }: Pick<Tracked, 'weDo' | 'department'>) {
  if (!weDo) return null
  return (
    <>
      <h2 className="govuk-heading-m">How we will write and speak to you</h2>
      <ul className="govuk-list govuk-list--bullet">
        {weDo.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className="govuk-body">
        If this is not what you need, call <span>{theDepartment(department.name)}</span> on{' '}
        <Phone number={department.phone} />.
      </p>
    </>
  )
}
