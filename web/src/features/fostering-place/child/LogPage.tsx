import { useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { LogShown, logPart } from '#contract/fostering/carers/log.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { messageOf, type Opened, partOf } from '../api.ts'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { Entries } from './Entries.tsx'
import { type KeptEntry, waitingOf } from './entries.ts'
import { backTo, inChild, type OfChild, type OfCopy } from './InChild.tsx'
import { nameOf } from './shown.ts'
import type { OnDevice } from './stores.ts'
import { WriteEntry } from './WriteEntry.tsx'

/** `/fostering/place/…/children/<part>/log`: what happens with a child, as the carers write it, with a signal and without. */
export default inChild(
  ({ of, part, child, view, device }: OfChild) => {
    const carers = view.people.filter(({ role, here }) => role === 'applicant' && here).length
    return (
      <Log
        of={of}
        child={part.name}
        called={nameOf(child)}
        device={device}
        isShared={carers > 1}
        isClosed={part.summary.lives === 'gone'}
        logs={view.parts.flatMap(({ name }) =>
          name.startsWith(`log.${part.name.split('.')[1]}.`) ? [name] : [],
        )}
      />
    )
  },
  ({ of, part, copy, device }: OfCopy) => (
    <Log of={of} child={part} called={copy.called} device={device} isShared isOffline />
  ),
)

interface Props {
  of: Opened
  child: string
  called: string
  device: OnDevice
  isShared: boolean
  isClosed?: boolean
  isOffline?: true
  /** Logs of all years that there are. */
  logs?: readonly string[]
}

function Log({ of, child, called, device, isShared, isClosed, isOffline, logs = [] }: Props) {
  const [sent, setSent] = useState(false)
  const now = logPart(child, dayInEngland(new Date()).slice(0, 4))
  const years = [...new Set([now, ...logs])].sort().reverse()
  return (
    <PlacePage
      of={of}
      back={backTo(of, child, { called })}
      caption={called}
      title="Daily log"
      summary={summaries.childLog}
    >
      {isClosed ? (
        <p className="govuk-body">
          This log is closed because the child has moved on and you have handed everything over. The council
          that placed the child keeps it for them.
        </p>
      ) : (
        <>
          <Waiting device={device} child={child} sent={sent} />
          <h2 className="govuk-heading-m">Write something down</h2>
          <WriteEntry child={child} device={device} isShared={isShared} onSent={() => setSent(true)} />
          <h2 className="govuk-heading-m">What is in the log</h2>
          {isOffline ? (
            <p className="govuk-body">You have no signal. You can read the log again once you are online.</p>
          ) : (
            years.map((name) => <Year key={name} of={of} name={name} isOnly={years.length === 1} />)
          )}
        </>
      )}
    </PlacePage>
  )
}

function Year({ of, name, isOnly }: { of: Opened; name: string; isOnly: boolean }) {
  const { data, error } = useQuery(partOf(of, name))
  const open = data ? (LogShown.safeParse(data.values).data?.open ?? []) : []
  return (
    <>
      {!isOnly && <h3 className="govuk-heading-s">{name.split('.')[2]}</h3>}
      {open[0] && (
        <InsetText>{`You told us about something that worries you. We will answer by ${dayInWords(open[0].due)}.`}</InsetText>
      )}
      {data ? (
        <Entries of={of} part={data} />
      ) : (
        <p className="govuk-body" role="status">
          {error ? messageOf(error) : 'Opening…'}
        </p>
      )}
    </>
  )
}

/** What this device keeps and has not sent, or could not; that everything has arrived is said as well. */
function Waiting({
  device: { entries, recordings },
  child,
  sent,
}: {
  device: OnDevice
  child: string
  sent: boolean
}) {
  // Told apart by what is in them, as a list is a new one each time.
  const text = useSyncExternalStore(entries.subscribe, () => JSON.stringify(waitingOf(entries, child)))
  const all = JSON.parse(text) as KeptEntry[]
  const waits = all.filter(({ refused }) => refused === undefined)
  const drop = ({ key }: KeptEntry) => {
    void recordings.forget(key)
    entries.change(key, undefined)
  }
  return (
    <>
      <div role="status">
        {waits.length > 0 && (
          <InsetText>
            {`${waits.length === 1 ? 'One entry is' : `${waits.length} entries are`} kept on this device and not sent yet. We send ${waits.length === 1 ? 'it' : 'them'} as soon as you have a signal.${entries.holds ? '' : ' Keep this page open, because this device has no room left.'}`}
          </InsetText>
        )}
        {sent && all.length === 0 && <InsetText>Your entry is in the log.</InsetText>}
      </div>
      {all.map((entry) =>
        entry.refused === undefined ? null : (
          <div key={entry.key} role="alert" className="govuk-!-margin-bottom-6">
            <p className="govuk-body">
              <strong>{`We could not save your entry for ${dayInWords(entry.on)}. `}</strong>
              <span>{`${entry.refused}.`}</span>
            </p>
            {entry.text && <p className="govuk-body app-check__words">{entry.text}</p>}
            <p className="govuk-body">
              <LinkButton
                onClick={() => {
                  const { refused: _, ...again } = entry
                  entries.change(entry.key, again)
                }}
              >
                Try again
              </LinkButton>{' '}
              <LinkButton onClick={() => drop(entry)}>Delete it from this device</LinkButton>
            </p>
          </div>
        ),
      )}
    </>
  )
}
