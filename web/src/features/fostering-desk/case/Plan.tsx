import { dayInWords } from '#contract/calendar/words.ts'
import { type PlanLine, stages } from '#contract/fostering/clocks.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import { lineTag, stageInWords, turnInWords } from '../words.ts'

/** Names of those whom something is about. */
export const aboutNames = ({ people }: Pick<CaseView, 'people'>, about: readonly string[]): string =>
  about.map((id) => people.find((one) => one.id === id)?.name ?? id).join(' and ')

/** Everything that is to happen, stage by stage: how it stands, whose task it is, since when and by when. */
export function Plan({ view }: { view: CaseView }) {
  const { household, plan } = view
  return stages.map((stage) => {
    const lines = plan.lines.filter((line) => line.stage === stage)
    if (lines.length === 0) return null
    return (
      <section key={stage} aria-labelledby={`stage-${stage}`}>
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
  })
}

function LineTag({ line: { state } }: { line: PlanLine }) {
  const [words, colour] = lineTag[state]
  return <Tag colour={colour}>{words}</Tag>
}

function standing({ state, whose, since, dueWords, clock, staffOnly }: PlanLine): string {
  const open = state !== 'done' && state !== 'not-needed'
  return [
    open && turnInWords[whose],
    since && `since ${dayInWords(since)}`,
    dueWords,
    open && clock && `${clock.length}, ${clock.source}`,
    staffOnly && 'the household does not see this',
  ]
    .filter(Boolean)
    .join(', ')
}
