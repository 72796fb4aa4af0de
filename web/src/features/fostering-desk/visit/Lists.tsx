import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import { howMany } from './kept/marks.ts'
import type { KeptList, KeptVisit } from './kept/visit.ts'

export function HowFar({ list }: { list: KeptList }) {
  if (Object.keys(list.found.theirs).length > 0) return <Tag colour="orange">Choose what to keep</Tag>
  const many = howMany(list)
  const all = list.items.length
  return <Tag colour={many === all ? 'green' : many === 0 ? 'grey' : 'blue'}>{`${many} of ${all} done`}</Tag>
}

/** The lists of a visit, each with how far it is. */
export function Lists({ visit: { household, part, lists } }: { visit: KeptVisit }) {
  if (lists.length === 0) return null
  return (
    <section aria-labelledby="lists">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="lists">
        Lists to go through
      </h2>
      <TaskList
        idPrefix="list"
        items={lists.map((list) => ({
          title: list.title,
          href: addresses.list(household, part, list.part),
          status: <HowFar list={list} />,
        }))}
      />
    </section>
  )
}
