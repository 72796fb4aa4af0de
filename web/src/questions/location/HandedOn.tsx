import type { Responsibility } from '#contract/geo/responsible.ts'
import { anyCouncil } from '#contract/geo/responsible.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'

type NotOurs = Extract<Responsibility, { ours: false }>

/** Says at once who looks after it instead of the council, why, and how to reach them. */
export function HandedOn({ authority, why }: Pick<NotOurs, 'authority' | 'why'>) {
  const known = authority.code !== anyCouncil.code
  return (
    <InsetText className="app-handed-on">
      <h2 className="govuk-heading-m">
        {known ? `Report this to ${authority.name}` : 'Report this to another council'}
      </h2>
      <p className="govuk-body">
        <span>{why}</span> We cannot deal with it, but they can.
      </p>
      <p className="govuk-body">
        <Link href={authority.url}>{known ? `Go to ${authority.name}` : 'Find the council on GOV.UK'}</Link>
      </p>
      {authority.phone && (
        <p className="govuk-body">
          Or call <span>{authority.phone}</span>.
        </p>
      )}
    </InsetText>
  )
}
