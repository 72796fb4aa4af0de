import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { MeetingView } from '#contract/fostering/panel/meeting.ts'
import type { WaitingReferral } from '#contract/fostering/panel/waiting.ts'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { between } from '#web/staff/desk/fostering.ts'
import { addresses } from '../addresses.ts'
import { useAct } from '../api.ts'
import { papersIn, titleIn, whenIn, whoIn } from './words.ts'

/** How long an item takes unless somebody says otherwise, in minutes: Shire’s own choice. The agenda's times can be changed. */
const usualMinutes = 45

interface Props {
  /** Those that can come before this panel, nearest day first. */
  referrals: readonly WaitingReferral[]
  /** The meeting that they can be put on with one press; undefined: none is planned. */
  meeting: { readonly id: string; readonly starts: string } | undefined
}

/** What waits for a panel, each to be put on the agenda of a meeting with one press. */
export function Waits({ referrals, meeting }: Props) {
  const act = useAct<object, MeetingView>(MeetingView)
  const [done, setDone] = useState<string>()
  return (
    <>
      {done && (
        <NotificationBanner key={done} type="success">
          {done}
        </NotificationBanner>
      )}
      {referrals.length === 0 ? (
        <p className="govuk-body">Nothing is waiting for this panel.</p>
      ) : (
        <ul className="govuk-list">
          {referrals.map((one) => (
            <li key={`${one.household} ${one.referral}`} className="govuk-!-margin-bottom-6">
              <About one={one} />
              {meeting && (
                <ActButton
                  words={`Put ${whoIn(one)} on the agenda`}
                  variant="secondary"
                  onAct={async () => {
                    setDone(undefined)
                    await act(['meetings', meeting.id, 'acts', 'add-item'], {
                      with: { household: one.household, referral: one.referral, minutes: usualMinutes },
                    })
                    setDone(
                      `On the agenda for ${dayInWords(meeting.starts)}: ${whoIn(one)}, ${usualMinutes} minutes.`,
                    )
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What it is, since when it waits, by when it is due, and whether its papers are ready. */
function About({ one }: { one: WaitingReferral }) {
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        <Link href={between.decision(one.household, one.referral)}>{titleIn(one)}</Link>
      </h3>
      <p className="govuk-body govuk-!-margin-bottom-2">
        {one.late && (
          <>
            <Tag colour="red">Late</Tag>{' '}
          </>
        )}
        <span>{`${one.household}. ${whenIn(one)} ${papersIn(one)}`}</span>
      </p>
    </>
  )
}

/** What is on an agenda already, and on which. */
export function Listed({ referrals }: { referrals: readonly WaitingReferral[] }) {
  return (
    <ul className="govuk-list">
      {referrals.map((one) => (
        <li key={`${one.household} ${one.referral}`} className="govuk-!-margin-bottom-4">
          <About one={one} />
          {one.listed && (
            <p className="govuk-body">
              <Link href={addresses.item(one.listed.meeting, one.listed.item)}>
                <span>{`On the agenda for ${dayInWords(one.listed.on)}`}</span>
                <VisuallyHidden>{`: ${whoIn(one)}`}</VisuallyHidden>
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
