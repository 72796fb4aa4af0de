import { ConstellationList } from '#contract/fostering/carers/constellation.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { Waits } from './Waits.tsx'

/** `/workspace/fostering/constellations`: groups of carers, those with the soonest promise first. */
export default function ConstellationsPage() {
  return (
    <DeskPage title="Constellations" back={{ href: addresses.day, text: 'Back to your day' }}>
      <ButtonLink href={addresses.foundConstellation} variant="secondary">
        Start a constellation
      </ButtonLink>
      <Asked query={asks(ConstellationList, ['constellations'])} waiting="Opening the list…">
        {({ constellations, today }) => (
          <>
            {constellations.length === 0 && <p className="govuk-body">There are no constellations yet.</p>}
            <ul className="govuk-list">
              {constellations.map((line) => (
                <li key={line.id} className="govuk-!-margin-bottom-4">
                  <Link href={addresses.constellation(line.id)}>
                    <strong>{line.name}</strong>
                  </Link>{' '}
                  <Waits line={line} today={today} />
                  <p className="govuk-body govuk-!-margin-bottom-1">
                    {`${line.hub ? 'The hub home' : 'No hub home at the moment'}, and ${line.members === 1 ? '1 other household' : `${line.members} other households`}. Liaison worker: ${line.liaison}.${line.hub ? '' : ' Choose another hub home.'}`}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Asked>
    </DeskPage>
  )
}
