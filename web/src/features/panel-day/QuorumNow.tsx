import type { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { itemNow } from './standing.ts'

interface Props {
  view: MeetingView
}

/** Whether the panel can go on with the item that is open or comes next, for everybody to see and to hear as it changes. */
export function QuorumNow({ view }: Props) {
  const item = itemNow(view)
  if (!item || view.state !== 'open') return null
  const { ready, missing, have, need } = item.quorum
  const isOpen = item.state === 'open'
  const title = ready
    ? isOpen
      ? 'The panel has its quorum'
      : 'The panel has its quorum for the next item'
    : isOpen
      ? 'Stop here: the panel has no quorum'
      : 'The panel has no quorum for the next item'
  return (
    <section className={ready ? 'day-quorum' : 'day-quorum day-quorum--missing'} role="alert">
      <h2 className="govuk-heading-m">{title}</h2>
      {ready ? (
        <p className="govuk-body">{`${have} members count for this item. ${need} are needed.`}</p>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p className="govuk-body">
            {isOpen
              ? 'Nobody can give a view, and nothing can be recommended, until this is put right. The chair can defer the item.'
              : 'The item cannot begin until this is put right. The chair can defer it.'}
          </p>
        </>
      )}
    </section>
  )
}
