import type { ReactNode } from 'react'
import { Anchor } from './Anchor.tsx'
import { classes } from './classes.ts'

export interface TaskListItem {
  title: ReactNode
  /** Missing while the task cannot be started. */
  href?: string
  hint?: ReactNode
  /** Words, or a Tag. */
  status: ReactNode
  cannotStart?: boolean
}

export function TaskList({
  items,
  idPrefix = 'task-list',
}: {
  items: readonly TaskListItem[]
  idPrefix?: string
}) {
  return (
    <ul className="govuk-task-list">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tasks keep their order, and their ids come from it
        <Task key={index} {...item} id={`${idPrefix}-${index + 1}`} />
      ))}
    </ul>
  )
}

function Task({ id, title, href, hint, status, cannotStart }: TaskListItem & { id: string }) {
  const hintId = `${id}-hint`
  const statusId = `${id}-status`
  return (
    <li className={classes('govuk-task-list__item', href && 'govuk-task-list__item--with-link')}>
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <Anchor
            className="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={classes(hint ? hintId : null, statusId)}
          >
            {title}
          </Anchor>
        ) : (
          <div>{title}</div>
        )}
        {hint && (
          <div id={hintId} className="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div
        className={classes(
          'govuk-task-list__status',
          cannotStart && 'govuk-task-list__status--cannot-start-yet',
        )}
        id={statusId}
      >
        {status}
      </div>
    </li>
  )
}
