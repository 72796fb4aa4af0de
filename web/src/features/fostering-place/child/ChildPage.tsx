import { useState } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { informationOf } from '#fostering/carers/child/values.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'
import { Calls, Plan } from './Calls.tsx'
import { HandOver } from './HandOver.tsx'
import { inChild, type OfChild } from './InChild.tsx'
import { nameOf } from './shown.ts'

/** `/fostering/place/…/children/<part>`: one child. */
export default inChild(Child)

function Child(props: OfChild) {
  const { of, part, child } = props
  const doing = useAct(of, part.name)
  const [done, setDone] = useState('')
  const { placement, contacts, ended } = child
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.children(of), text: 'Back to children living with you' }}
      title={nameOf(child)}
      summary={
        ended
          ? 'This child has moved on. This page shows what was said, and what is still to do.'
          : summaries.child
      }
      done={doing.wrong ? undefined : done}
      errors={doing.wrong ? [{ text: doing.wrong }] : []}
      attempt={doing.attempt}
    >
      {ended ? (
        <HandOver {...props} doing={doing} onDone={setDone} />
      ) : (
        <>
          <Ways {...props} />
          <h2 className="govuk-heading-m">Who to call</h2>
          <Calls placement={placement} />
          <h2 className="govuk-heading-m">The placement</h2>
          <Plan child={child} />
          {contacts.length > 0 && (
            <>
              <h2 className="govuk-heading-m">Who they see</h2>
              <ul className="govuk-list govuk-list--spaced">
                {contacts.map(({ name, relation, how }) => (
                  <li key={name}>
                    <strong>{name}</strong>
                    <span>{`, ${relation}`}</span>
                    <div className="app-check__words">{how}</div>
                  </li>
                ))}
              </ul>
            </>
          )}
          <Sleepovers child={child} />
          <p className="govuk-body">
            Is something here not right? <Link href={addresses.messages(of)}>Write to your worker</Link>
          </p>
        </>
      )}
    </PlacePage>
  )
}

/** Nights at the hub home that are agreed, from today on. */
function Sleepovers({ child: { sleepovers = [] } }: Pick<OfChild, 'child'>) {
  const today = dayInEngland(new Date())
  const toCome = sleepovers.filter(({ until }) => until >= today)
  if (toCome.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Sleepovers at the hub home</h2>
      <ul className="govuk-list govuk-list--bullet">
        {toCome.map(({ id, from, until }) => (
          <li key={id}>{`${dayInWords(from)} to ${dayInWords(until)}`}</li>
        ))}
      </ul>
    </>
  )
}

/** What can be done for a child, each with how it stands. */
function Ways({ of, part, child }: OfChild) {
  const today = dayInEngland(new Date())
  const items = informationOf(child, today)
  const needed = items.filter(({ is }) => is !== 'not-needed')
  const have = needed.filter(({ is }) => is === 'have').length
  const { authority } = child
  return (
    <TaskList
      idPrefix="child"
      items={[
        {
          title: 'Daily log',
          href: addresses.childLog(of, part.name),
          hint: 'Write down what happens, or say it',
          status: <Tag colour="blue">Write</Tag>,
        },
        {
          title: 'What you need to know',
          href: addresses.childInformation(of, part.name),
          hint: 'Tell us what you have, and what is missing',
          status:
            have === needed.length ? (
              'You have everything'
            ) : (
              <Tag colour="yellow">{`You have ${have} of ${needed.length}`}</Tag>
            ),
        },
        {
          title: 'Who decides what',
          href: addresses.childDecisions(of, part.name),
          hint: 'To show at school or at the doctor’s',
          status: authority ? (
            `Until ${dayInWords(authority.until)}`
          ) : (
            <Tag colour="yellow">Not agreed yet</Tag>
          ),
        },
      ]}
    />
  )
}
