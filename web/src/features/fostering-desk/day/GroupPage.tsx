import { useParams, useSearchParams } from 'react-router'
import { DayGroupName, DayView } from '#contract/fostering/day.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { groupInWords } from '../words.ts'
import { Entries } from './Group.tsx'

/** `/workspace/fostering/waits/<group>`: more of the cases that are on the day for one reason. */
export default function GroupPage() {
  const read = DayGroupName.safeParse(useParams().group)
  if (!read.success) return <NotFoundPage />
  return <Found group={read.data} />
}

function Found({ group }: { group: DayGroupName }) {
  const [search] = useSearchParams()
  const whose = search.get('whose') === 'mine' ? 'mine' : 'all'
  return (
    <DeskPage title={groupInWords[group]} back={{ href: addresses.day, text: 'Back to your day' }}>
      <Asked query={asks(DayView, ['day'], `whose=${whose}&group=${group}`)} waiting="Opening the list…">
        {({ groups: [one] }) =>
          one && one.total > 0 ? (
            <>
              {one.total > one.entries.length && (
                <p className="govuk-body">{`The first ${one.entries.length} of ${one.total}.`}</p>
              )}
              <Entries id={group} entries={one.entries} />
            </>
          ) : (
            <p className="govuk-body">There are no cases on this list at the moment.</p>
          )
        }
      </Asked>
    </DeskPage>
  )
}
