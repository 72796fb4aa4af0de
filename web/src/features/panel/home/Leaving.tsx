import { Link } from '#web/design/Link.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { StayOrLeave } from '#web/staff/StayOrLeave.tsx'
import { notesUnsent } from '#web/staff/unsent.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { addresses } from '../addresses.ts'

/** Says before somebody signs out that private notes have not been sent, and leads to the papers that they are about. */
export function Leaving() {
  const packs = notesUnsent(useStaff().id).flatMap((name) => {
    const [meeting, item] = name.split(' ')
    return meeting && item ? [{ meeting, item }] : []
  })
  return (
    <>
      {packs.length > 0 && (
        <>
          <WarningText>Some of your private notes have not been sent yet.</WarningText>
          <p className="govuk-body">
            They are only on this device. Open the papers while you are online, and your notes are sent within
            a few seconds. If you sign out now, they stay locked on this device until you sign in here again,
            and are deleted soon after the meeting.
          </p>
          <ul className="govuk-list">
            {packs.map((place) => (
              <li key={`${place.meeting} ${place.item}`}>
                <Link href={addresses.pack(place)}>
                  {`Papers of item ${place.item.slice(1)}, meeting ${place.meeting}`}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {packs.length === 0 && <p className="govuk-body">All of your private notes have been sent.</p>}
      <StayOrLeave stay={addresses.home} shown="all" />
    </>
  )
}
