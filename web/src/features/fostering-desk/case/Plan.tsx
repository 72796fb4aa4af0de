import { dayInWords } from '#contract/calendar/words.ts'
import { behindApproval, type PlanLine, type Stage, stages } from '#contract/fostering/clocks.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Details } from '#web/design/Details.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import { lineTag, stageInWords, turnInWords } from '../words.ts'

/** Names of those whom something is about. */
export const aboutNames = ({ people }: Pick<CaseView, 'people'>, about: readonly string[]): string =>
  about.map((id) => people.find((one) => one.id === id)?.name ?? id).join(' and ')

/** Everything that is to happen, stage by stage: how it stands, whose task it is, since when and by when. */
export function Plan({ view }: { view: CaseView }) {
  const isApproved = view.phase === 'approved'
  const behind = stages.filter((stage) => isApproved && behindApproval.includes(stage))
  // What matters once they are approved comes first, and what was done on the way to it is folded away.
  const open = isApproved ? ([...afterwards, 'placement'] as const) : stages
  const isThere = behind.some((stage) => view.plan.lines.some((line) => line.stage === stage))
  return (
    <>
      {open.map((stage) => (
        <OfStage key={stage} view={view} stage={stage} />
      ))}
      {isThere && (
        <Details summary="Application and assessment, before the approval">
          {behind.map((stage) => (
            <OfStage key={stage} view={view} stage={stage} />
          ))}
        </Details>
      )}
    </>
  )
}

const afterwards: readonly Stage[] = ['after', 'decision']

function OfStage({ view, stage }: { view: CaseView; stage: Stage }) {
  const { household, plan } = view
  const lines = plan.lines.filter((line) => line.stage === stage)
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={`stage-${stage}`}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id={`stage-${stage}`}>
        {stageInWords[stage]}
      </h2>
      <TaskList
        idPrefix={`line-${stage}`}
        items={lines.map((line) => ({
          title: [line.part ? partTitle(line.part) : line.title, aboutNames(view, line.about)]
            .filter(Boolean)
            .join(': '),
          ...(line.part && { href: addresses.part(household, line.part) }),
          hint: <span>{standing(line)}</span>,
          status: <LineTag line={line} />,
        }))}
      />
    </section>
  )
}

function LineTag({ line: { state } }: { line: PlanLine }) {
  const [words, colour] = lineTag[state]
  return <Tag colour={colour}>{words}</Tag>
}

/** Since when, unless it was due before: what was written down late began before anybody did so. */
const sinceWords = ({ since, due }: PlanLine) =>
  since && !(due?.kind === 'day' && due.day < since) && `since ${dayInWords(since)}`

function standing(line: PlanLine): string {
  const { state, whose, dueWords, clock, staffOnly } = line
  const open = state !== 'done' && state !== 'not-needed'
  return [
    open && turnInWords[whose],
    sinceWords(line),
    dueWords,
    open && clock && `${clock.length}, ${clock.source}`,
    staffOnly && 'the household does not see this',
  ]
    .filter(Boolean)
    .join(', ')
}
