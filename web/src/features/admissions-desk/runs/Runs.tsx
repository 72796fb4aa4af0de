import { useQuery } from '@tanstack/react-query'
import { RoundProblems } from '#contract/admissions/rounds/problem.ts'
import type { RoundView } from '#contract/admissions/staff.ts'
import { RunLine, RunList } from '#contract/admissions/staff-runs.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { ProgressBar } from '#web/design/ProgressBar.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { useMay } from '../useMay.ts'
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
    refetchInterval: askedAgain((data) => {
      const waited = data?.runs.filter((line) => !ended(line)) ?? []
      return waited.length > 0 && Math.min(...waited.map(everyMs))
    }),
  })
  const ask = useAct(RunLine, place)
  const { data: found } = useQuery(asks(RoundProblems, ['rounds', view.id, 'problems']))
  const needsLots = !view.draw?.seed && found?.problems.some(({ kind }) => kind === 'no-draw')
  const [newest] = data?.runs ?? []
  const opens = useMay()('see', 'child')
  return (
    <>
      <h2 className="govuk-heading-m">Draft runs</h2>
      <p className="govuk-body">
        A draft run works out who gets which place from what we hold now. Only staff see it. Make as many as
        you like.
      </p>
      {needsLots && (
        <InsetText>
          Lots come first: none are drawn yet. If only lots can tell some children apart, a draft run cannot
          be finished until then. <Link href="#draw">Go to “Random allocation”</Link>
        </InsetText>
      )}
      {data && view.can.includes('draft') && (
        <ActButton words="Make a draft run" onAct={() => ask({ seen: data.version })} />
      )}
      <p className="govuk-body" role="status">
        {newest && !ended(newest) ? `Draft run: ${stepNames[newest.step]}` : ''}
      </p>
      <ul className="govuk-list">
        {data?.runs.map((line, at) => (
          <li key={line.id} className="ads-run">
            <Run round={view.id} line={line} number={data.runs.length - at} opens={opens} />
          </li>
        ))}
      </ul>
      {opens && <Compare round={view.id} runs={data?.runs ?? []} />}
    </>
  )
}

/** `opens`: whether whoever looks may see the children of a run. */
function Run({ round, line, number, opens }: { round: string; line: Line; number: number; opens: boolean }) {
  const asked = `asked for by ${line.by.name} on ${momentOf(line.askedAt)}`
  if (line.step === 'failed')
    return <p className="govuk-body">{`A draft run failed, ${asked}. ${line.failure ?? 'Make another.'}`}</p>
  if (line.step === 'stopped')
    return <WarningText>{`A draft run stopped, ${asked}. ${line.failure ?? ''}`}</WarningText>
  if (line.step === 'done' && line.run)
    return (
      <p className="govuk-body">
        {opens ? (
          <Link href={addresses.run(round, line.run)}>{`Draft run ${number}`}</Link>
        ) : (
          <span>{`Draft run ${number}`}</span>
        )}
        <span>{`, ${asked}. Its code is ${nameOf(line.run)}`}</span>
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
      <Link href={addresses.compare(round, before, after)}>
        Compare the last two draft runs, child by child
      </Link>
    </p>
  )
}
