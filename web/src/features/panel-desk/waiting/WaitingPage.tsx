import { useState } from 'react'
import { clockInWords, dayWithoutYear } from '#contract/calendar/times.ts'
import { MeetingList, mostItems } from '#contract/fostering/panel/meeting.ts'
import { type Panel, panels } from '#contract/fostering/panel/members.ts'
import { WaitingList, type WaitingReferral } from '#contract/fostering/panel/waiting.ts'
import { panelInWords } from '#contract/fostering/panel/words.ts'
import { Select } from '#web/design/form/Select.tsx'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { PlanningPage } from '../PlanningPage.tsx'
import { Listed, Waits } from './Waits.tsx'

/** `/workspace/panel-desk/waiting`: what was referred and waits for a panel, to be put on the agenda of a meeting. */
export default function WaitingPage() {
  return (
    <PlanningPage title="Waiting for a panel" back={{ href: addresses.home, text: 'Back to panels' }}>
      <Asked query={asks(WaitingList, ['waiting'])} waiting="Opening the list…">
        {({ referrals }) => (
          <Asked query={asks(MeetingList, ['meetings'])} waiting="Opening the meetings…">
            {({ meetings }) => (
              <>
                {panels.map((panel) => (
                  <OfPanel
                    key={panel}
                    panel={panel}
                    referrals={referrals.filter((one) => one.panel === panel)}
                    meetings={meetings.filter((one) => one.panel === panel)}
                  />
                ))}
              </>
            )}
          </Asked>
        )}
      </Asked>
    </PlanningPage>
  )
}

type Line = MeetingList['meetings'][number]

interface Props {
  panel: Panel
  referrals: readonly WaitingReferral[]
  meetings: readonly Line[]
}

/** One panel: which meeting, what waits for it, and what is on an agenda already. */
function OfPanel({ panel, referrals, meetings }: Props) {
  const planned = meetings
    .filter(({ state, items }) => state === 'planned' && items < mostItems)
    .sort((a, b) => a.starts.localeCompare(b.starts))
  const [chosen, setChosen] = useState<string>()
  const meeting = planned.find(({ id }) => id === chosen) ?? planned[0]
  const waiting = referrals.filter(({ listed }) => listed === null)
  const listed = referrals.filter((one) => one.listed !== null)
  const id = `waiting-${panel}`
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {`${panelInWords[panel]}: ${waiting.length} waiting`}
      </h2>
      {waiting.length > 0 && !meeting && (
        <p className="govuk-body">
          No meeting is planned that has room. <Link href={addresses.plan}>Plan a meeting</Link>
        </p>
      )}
      {waiting.length > 0 && meeting && (
        <Select
          id={`meeting-${panel}`}
          label="Which meeting is it for?"
          value={meeting.id}
          onChange={({ target }) => setChosen(target.value)}
          items={planned.map((one) => ({
            value: one.id,
            text: `${dayWithoutYear(one.starts)}, ${clockInWords(one.starts)} (${one.items} on the agenda)`,
          }))}
        />
      )}
      <Waits referrals={waiting} meeting={meeting} />
      {listed.length > 0 && (
        <>
          <h3 className="govuk-heading-m">On an agenda already</h3>
          <Listed referrals={listed} />
        </>
      )}
    </section>
  )
}
