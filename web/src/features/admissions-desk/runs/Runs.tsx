import { useQuery } from '@tanstack/react-query'
import type { RoundView } from '#contract/admissions/staff.ts'
import { RunLine, RunList } from '#contract/admissions/staff-runs.ts'
import { Link } from '#web/design/Link.tsx'
import { ProgressBar } from '#web/design/ProgressBar.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { ActButton } from '../parts/ActButton.tsx'
import { momentOf } from '../parts/moment.ts'
import { stepNames } from '../words.ts'

type Line = RunList['runs'][number]

const ended = ({ step }: Line) => step === 'done' || step === 'failed'
/** One that stopped is tried again minutes later. */
const everyMs = ({ step }: Line) => (step === 'stopped' ? 15_000 : 1000)

/** The drafts of a round, the newest first, each with how far it is. */
export function Runs({ view }: { view: RoundView }) {
  const place = ['rounds', view.id, 'runs']
  const { data } = useQuery({
    ...asks(RunList, place),
    refetchInterval: ({ state }) => {
      const waited = state.data?.runs.filter((line) => !ended(line)) ?? []
      return waited.length > 0 && Math.min(...waited.map(everyMs))
    },
  })
  const ask = useAct(RunLine, place)
  const [newest] = data?.runs ?? []
  return (
    <>
      <h2 className="govuk-heading-m">Drafts</h2>
      <p className="govuk-body">
        A draft gives places from all that is held now. Nobody but staff sees it. Make as many as you like.
      </p>
      {data && view.can.includes('draft') && (
        <ActButton words="Make a draft" onAct={() => ask({ seen: data.version })} />
      )}
      <p className="govuk-body" role="status">
        {newest && !ended(newest) ? `Draft: ${stepNames[newest.step]}` : ''}
      </p>
      <ul className="govuk-list">
        {data?.runs.map((line) => (
          <li key={line.id} className="ads-run">
            <Run round={view.id} line={line} />
          </li>
        ))}
      </ul>
      <Compare round={view.id} runs={data?.runs ?? []} />
    </>
  )
}

function Run({ round, line }: { round: string; line: Line }) {
  const asked = `asked for by ${line.by.name} on ${momentOf(line.askedAt)}`
  if (line.step === 'failed')
    return (
      <p className="govuk-body">{`A draft did not work, ${asked}. ${line.failure ?? 'Ask for another.'}`}</p>
    )
  if (line.step === 'stopped')
    return <WarningText>{`A draft stopped, ${asked}. ${line.failure ?? ''}`}</WarningText>
  if (line.step === 'done' && line.run)
    return (
      <p className="govuk-body">
        <Link href={addresses.run(round, line.run)}>{`Draft ${nameOf(line.run)}`}</Link>
        <span>{`, ${asked}`}</span>
      </p>
    )
  return <ProgressBar id={`run-${line.id}`} label={stepNames[line.step]} percent={line.share * 100} />
}

/** A run is called by the beginning of its fingerprint: what is the same has the same name. */
export const nameOf = (run: string): string => run.slice(0, 8)

function Compare({ round, runs }: { round: string; runs: readonly Line[] }) {
  const [after, before] = [...new Set(runs.flatMap(({ run }) => run ?? []))]
  if (!after || !before) return null
  return (
    <p className="govuk-body">
      <Link href={addresses.compare(round, before, after)}>Compare the last two drafts, child by child</Link>
    </p>
  )
}
