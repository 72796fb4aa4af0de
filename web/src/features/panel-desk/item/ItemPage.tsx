import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import type { ItemView, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { PackManifest } from '#contract/fostering/panel/pack.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { between } from '#web/staff/desk/fostering.ts'
import { Questions } from '#web/staff/panel/Questions.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import type { Row } from '#web/staff/rows/row.ts'
import { addresses } from '../addresses.ts'
import { meetingOf, useAct } from '../api.ts'
import { PlanningPage } from '../PlanningPage.tsx'

/** `/workspace/panel-desk/meetings/{meeting}/{item}`: the papers of an item, and what members ask before the day. */
export default function ItemPage() {
  const { meeting = '', item = '' } = useParams()
  return (
    <PlanningPage
      title="Item of a meeting"
      caption={meeting}
      back={{ href: addresses.meeting(meeting), text: 'Back to the plan of the meeting' }}
    >
      <Asked query={meetingOf(meeting)} waiting="Opening the item…">
        {(view) => {
          const one = view.items.find(({ id }) => id === item)
          return one ? (
            <Known view={view} item={one} />
          ) : (
            <p className="govuk-body">It is not on the agenda.</p>
          )
        }}
      </Asked>
    </PlanningPage>
  )
}

const rows: Readonly<Record<string, Row<ItemView>>> = {
  supplement: {
    title: 'Add a supplement',
    send: 'Lock the supplement',
    done: 'Locked. Members see it as new.',
    note: 'What changed in the record since the pack was locked, and the answers to questions, go into it.',
    fields: [{ name: 'why', kind: 'words', label: 'What is new, and why?', most: 1500 }],
  },
}

function Known({ view, item }: { view: MeetingView; item: ItemView }) {
  const lock = useAct<object, PackManifest>(PackManifest)
  const place = ['meetings', view.id, 'items', item.id]
  const { pack, waiver, conflicts, household, state } = item
  const isAhead = state === 'to-come' || state === 'open'
  return (
    <>
      <p className="govuk-body-l">{item.title}</p>
      <SummaryList
        rows={[
          { key: 'Household', value: household ?? 'Not shown to you' },
          { key: 'Time planned', value: `${item.minutes} minutes` },
          {
            key: 'Papers',
            value: pack
              ? `Locked on ${dayInWords(pack.locked)}`
              : `Not locked. ${view.papersBy ? `Members should have them by ${dayInWords(view.papersBy)}` : ''}`,
          },
          ...(waiver
            ? [
                {
                  key: 'Late papers',
                  value: `${waiver.by} agreed on ${dayInWords(waiver.on)}: ${waiver.reasons}`,
                },
              ]
            : []),
          ...(pack
            ? [{ key: 'Fingerprint', value: <code className="panel-desk__code">{pack.fingerprint}</code> }]
            : []),
          ...(pack?.supplements ?? []).map(({ number, on, why }) => ({
            key: `Supplement ${number}`,
            value: `${dayInWords(on)}: ${why}`,
          })),
          ...(conflicts.length > 0
            ? [
                {
                  key: 'Conflicts of interest',
                  value: conflicts
                    .map(({ name, reason }) => (reason ? `${name}: ${reason}` : name))
                    .join('. '),
                },
              ]
            : []),
        ]}
      />
      {!pack && isAhead && (
        <>
          <p className="govuk-body">
            When you lock the papers, they are put together from the record as it is now. Nobody can change
            them afterwards. What comes later goes into a supplement.
          </p>
          <ActButton
            words="Lock the papers"
            onAct={async () => {
              await lock([...place, 'lock'], {})
            }}
          />
        </>
      )}
      {pack && (
        <p className="govuk-body">
          <Link href={`${addresses.day(view.id)}/${item.id}`}>Read the papers as members see them</Link>
        </p>
      )}
      {item.household && item.referral && (
        <p className="govuk-body">
          <Link href={between.decision(item.household, item.referral)}>Recommendation and decision</Link>
        </p>
      )}
      {(state === 'done' || state === 'deferred') && (
        <p className="govuk-body">
          <Link href={addresses.minutes(view.id, item.id)}>Minutes of this item</Link>
        </p>
      )}
      <RowActs
        rows={rows}
        can={pack && isAhead ? ['supplement'] : []}
        about={item}
        form={`panel-desk-${view.id}-${item.id}`}
        onSend={async (name, body) => {
          await lock([...place, name], body)
        }}
      />
      {pack && <Questions meeting={view.id} item={item.id} />}
    </>
  )
}
