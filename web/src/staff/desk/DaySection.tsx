import { Link } from '#web/design/Link.tsx'
import { TaskList, type TaskListItem } from '#web/design/TaskList.tsx'

interface Props {
  /** Of the section, so that ids on the page stay apart. */
  id: string
  title: string
  total: number
  items: readonly TaskListItem[]
  /** Where the rest of them is; missing where these are all. */
  more?: { readonly href: string; readonly text: string } | undefined
}

/** What waits for one reason on somebody’s day: how much there is, and the first of it, each one press from where it is done. */
export function DaySection({ id, title, total, items, more }: Props) {
  return (
    <section aria-labelledby={`group-${id}`}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id={`group-${id}`}>
        {`${title} (${total.toLocaleString('en-GB')})`}
      </h2>
      <TaskList idPrefix={`waits-${id}`} items={items} />
      {more && (
        <p className="govuk-body">
          <Link href={more.href}>{more.text}</Link>
        </p>
      )}
    </section>
  )
}
