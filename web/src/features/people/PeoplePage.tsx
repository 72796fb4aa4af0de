import type { PeopleList, PersonView } from '#contract/workspace/people.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses, everybody } from './api.ts'
import { PeopleDesk } from './PeopleDesk.tsx'
import { groupsInWords, standingInWords } from './words.ts'

/** `/workspace/people`: everybody who can sign in, and who no longer can. */
export default function PeoplePage() {
  return (
    <PeopleDesk title="People who can sign in">
      <ButtonLink href={addresses.add}>Add somebody</ButtonLink>
      <Asked query={everybody} waiting="Opening the list…">
        {(list) => <Lists {...list} />}
      </Asked>
    </PeopleDesk>
  )
}

function Lists({ people, groups }: PeopleList) {
  const now = new Date()
  const lineOf = (person: PersonView) => ({
    title: person.name,
    href: addresses.person(person.id),
    hint: <span>{hintOf(person, groups)}</span>,
    status: statusOf(person, now),
  })
  const out = people.filter(({ state }) => state === 'removed')
  const able = people.filter(({ state }) => state !== 'removed')
  return (
    <>
      <p className="govuk-body" role="status">
        {able.length === 1 ? 'One person can sign in' : `${able.length} people can sign in`}
      </p>
      <p className="govuk-body">
        Somebody with an account that was made before this list was kept appears in it once they have signed
        in.
      </p>
      <TaskList idPrefix="person" items={able.map(lineOf)} />
      {out.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Removed</h2>
          <TaskList idPrefix="removed" items={out.map(lineOf)} />
        </>
      )}
    </>
  )
}

function hintOf({ groups, broughtAlong }: PersonView, all: PeopleList['groups']): string {
  const words = groupsInWords([...new Set([...broughtAlong, ...groups])], all)
  return words.length > 0 ? words.join('. ') : 'May not do anything yet'
}

function statusOf(person: PersonView, now: Date) {
  const words = standingInWords(person, now)
  return person.state === 'invited' ? <Tag colour="yellow">{words}</Tag> : <span>{words}</span>
}
