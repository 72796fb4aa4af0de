import { paths } from '#web/app/paths.ts'
import { Anchor } from '#web/design/Anchor.tsx'
import type { FoundSchool } from './found.ts'
import { type Home, howFar } from './home.ts'
import { kindInWords, phaseNames } from './words.ts'

/** Schools as cards, each open to a press anywhere on it. */
export function SchoolList({ found, home }: { found: readonly FoundSchool[]; home: Home | undefined }) {
  return (
    <ul className="app-services">
      {found.map(({ school, metres }) => (
        <li key={school.id} className="app-services__item">
          <Anchor className="govuk-link app-services__link" href={paths.school(school.id)}>
            {school.name}
          </Anchor>
          <p className="app-services__summary">
            {`${phaseNames[school.phase]} in ${school.town}, ${kindInWords(school.kind)}`}
          </p>
          {home && <p className="app-services__who">{howFar(home, metres)}</p>}
        </li>
      ))}
    </ul>
  )
}
