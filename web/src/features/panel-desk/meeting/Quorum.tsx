import type { ItemView, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { WarningText } from '#web/design/WarningText.tsx'

/** Whether those who are coming make a quorum for an item, and what is missing. */
export function Quorum({ item, view }: { item: ItemView; view: MeetingView }) {
  if (view.state === 'cancelled' || (item.state !== 'to-come' && item.state !== 'open')) return null
  const { ready, have, need, missing } = item.quorum
  const those = view.state === 'planned' ? 'who said that they are coming' : 'who are here'
  if (ready)
    return (
      <p className="govuk-body">{`${item.title}: there is a quorum, with ${have} members ${those}. ${need} are needed.`}</p>
    )
  return (
    <>
      <WarningText>{`${item.title}: there is no quorum yet.`}</WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {item.conflicts.length > 0 && (
          <li>{`With a conflict of interest: ${item.conflicts.map(({ name }) => name).join(', ')}.`}</li>
        )}
      </ul>
    </>
  )
}
