import { useParams } from 'react-router'
import { timeInWords } from '#contract/calendar/times.ts'
import type { SettingKind } from '#contract/council/setting.ts'
import { SettingChecked, SettingView } from '#contract/workspace/settings.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Timeline } from '#web/design/Timeline.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import { addresses, asks, asksWith, kindIn, useAct } from './api.ts'
import { actsOf, rowsOf } from './rows.ts'
import { SettingsDesk } from './SettingsDesk.tsx'
import { Shown } from './shown.tsx'
import { words } from './words.ts'

/** `/workspace/settings/{kind}/{subject}`: what pages say, and what can be done with it. */
export default function SettingPage() {
  const { kind: named, subject = '' } = useParams()
  const kind = kindIn(named)
  if (!kind) return <NotFoundPage />
  return (
    <SettingsDesk title={words[kind].title} back={{ href: addresses.kind(kind), text: 'Back to the list' }}>
      <Asked query={asks(SettingView, [kind, subject])} waiting="Opening the page…">
        {(view) => <One kind={kind} view={view} />}
      </Asked>
    </SettingsDesk>
  )
}

function One({ kind, view }: { kind: SettingKind; view: SettingView }) {
  const act = useAct<object, SettingView>(SettingView)
  const { subject, about, value, profile, differs, seen, history } = view
  const { none } = words[kind]
  const now = new Date()
  return (
    <>
      <h2 className="govuk-heading-m">{about}</h2>
      <h3 className="govuk-heading-s">What it says now</h3>
      <Shown view={view} value={value} none={none} />
      {differs && profile !== null && (
        <>
          <h3 className="govuk-heading-s">What the council profile says</h3>
          <Shown view={view} value={profile} none={none} />
        </>
      )}
      <RowActs
        rows={rowsOf(view)}
        can={actsOf(view)}
        about={{ view }}
        form={`setting-${kind}-${subject}`}
        lookAhead={(name) =>
          name === 'back'
            ? undefined
            : async (body) => {
                const { value: next } = body as { value: unknown }
                const checked = await asksWith(SettingChecked, [kind, subject, 'check'], { value: next })
                return {
                  shows: (
                    <>
                      <h3 className="govuk-heading-s">As residents will see it</h3>
                      <Shown view={view} value={checked.value} none={none} />
                    </>
                  ),
                  send: 'Save it',
                }
              }
        }
        onSend={async (_, body) => {
          await act([kind, subject], { seen, ...body })
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
          entries={[...history].reverse().map((entry) => ({
            title: entry.value === null ? words[kind].back.title : 'Changed',
            time: { at: entry.at, text: timeInWords(entry.at, now) },
            state: 'done' as const,
            saysState: true,
            children: (
              <>
                <p className="govuk-body">{`By ${entry.by}. Why: ${entry.why}`}</p>
                {entry.value !== null && <Shown view={view} value={entry.value} none={none} past />}
              </>
            ),
          }))}
        />
      )}
    </>
  )
}
