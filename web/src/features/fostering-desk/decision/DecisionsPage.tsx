import { dayInWords } from '#contract/calendar/words.ts'
import { DecisionList } from '#contract/fostering/panel/decisions.ts'
import { referralTypeInWords } from '#contract/fostering/panel/words.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { namesOf } from '../day/Group.tsx'
import { waitsInWords } from './words.ts'

/** `/workspace/fostering/decisions`: what waits for a decision or for a household to be told, nearest day first. */
export default function DecisionsPage() {
  return (
    <DeskPage title="Decisions" back={{ href: addresses.day, text: 'Back to your day' }}>
      <p className="govuk-body">
        <Link href={addresses.register}>Register of who is approved</Link>
      </p>
      <Asked query={asks(DecisionList, ['panel', 'decisions'])} waiting="Opening the decisions…">
        {({ decisions }) =>
          decisions.length === 0 ? (
            <p className="govuk-body">
              There are no decisions to make at the moment, and we have told every household about theirs.
            </p>
          ) : (
            <TaskList idPrefix="decision" items={decisions.map(itemOf)} />
          )
        }
      </Asked>
    </DeskPage>
  )
}

const itemOf = (one: DecisionList['decisions'][number]) => ({
  title: `${namesOf(one)}: ${referralTypeInWords[one.type]}`,
  href: addresses.part(one.household, one.referral),
  hint: (
    <span>
      {`Since ${dayInWords(one.since)}. ${one.by ? `By ${dayInWords(one.by)}` : 'No last day is known yet'}`}
    </span>
  ),
  status: (
    <Tag colour={one.late ? 'red' : 'yellow'}>
      {one.late ? `Late: ${waitsInWords[one.what].toLowerCase()}` : waitsInWords[one.what]}
    </Tag>
  ),
})
