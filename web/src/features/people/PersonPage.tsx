import { useParams } from 'react-router'
import { timeInWords } from '#contract/calendar/times.ts'
import { type GroupChoice, type PeopleList, PersonView } from '#contract/workspace/people.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Timeline } from '#web/design/Timeline.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import { addresses, everybody, useAct } from './api.ts'
import { PeopleDesk } from './PeopleDesk.tsx'
import { personRows } from './rows.tsx'
import { entryInWords, groupsInWords, standingInWords } from './words.ts'

/** `/workspace/people/{id}`: somebody who can sign in, or could. */
export default function PersonPage() {
  const { id = '' } = useParams()
  return (
    <PeopleDesk
      title="Somebody who can sign in"
      back={{ href: addresses.list, text: 'Back to people who can sign in' }}
    >
      <Asked query={everybody} waiting="Opening the page…">
        {(list) => <Found id={id} {...list} />}
      </Asked>
    </PeopleDesk>
  )
}

function Found({ id, people, groups }: PeopleList & { id: string }) {
  const person = people.find((one) => one.id === id)
  return person ? (
    <Known person={person} groups={groups} />
  ) : (
    <p className="govuk-body">
      There is nobody here by this address. They may have opened another invitation.
    </p>
  )
}

function Known({ person, groups }: { person: PersonView; groups: readonly GroupChoice[] }) {
  const act = useAct<object, PersonView>(PersonView)
  const now = new Date()
  const { name, email, broughtAlong, byCouncil, acts, history } = person
  const lines = (names: readonly string[]) => groupsInWords(names, groups).join('. ')
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Name', value: name },
          { key: 'Email', value: email },
          { key: 'Given here', value: lines(person.groups) || 'Nothing' },
          ...(broughtAlong.length > 0
            ? [
                {
                  key: byCouncil ? 'By their council account' : 'By their account',
                  value: lines(broughtAlong),
                },
              ]
            : []),
          { key: 'Signing in', value: standingInWords(person, now) },
        ]}
      />
      {acts.length === 0 && <WhyNot person={person} />}
      <RowActs
        rows={personRows}
        can={acts}
        about={{ person, groups }}
        form={`people-${person.id}`}
        onSend={async (name, body) => {
          await act([person.id, 'acts', name], { seen: person.seen, with: body })
        }}
      />
      <h2 className="govuk-heading-m" id="history">
        History
      </h2>
      {history.length === 0 ? (
        <p className="govuk-body">Nothing has been changed here.</p>
      ) : (
        <Timeline
          label="History"
          entries={[...history].reverse().map((entry) => shown(entry, groups, now))}
        />
      )}
    </>
  )
}

function shown(entry: PersonView['history'][number], groups: readonly GroupChoice[], now: Date) {
  const { at, by, why } = entry
  return {
    title: entryInWords(entry),
    time: { at, text: timeInWords(at, now) },
    state: 'done' as const,
    saysState: true,
    children: (
      <>
        <p className="govuk-body">{`By ${by}. ${groupsInWords(entry.groups, groups).join('. ') || 'Nothing given here'}.`}</p>
        {why && <p className="govuk-body">{`Why: ${why}`}</p>}
      </>
    ),
  }
}

/** Why somebody who manages people can do nothing here. */
function WhyNot({ person }: { person: PersonView }) {
  return (
    <p className="govuk-body">
      {person.isYou
        ? 'This is you. Somebody else who manages people can change what you may do.'
        : 'They may do more than you can give. Somebody who manages people for all departments can change it.'}
    </p>
  )
}
