import type { PlanLine } from '#contract/fostering/clocks.ts'
import { Tag } from '#web/design/Tag.tsx'

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** One step in words: what, how it stands, by when, and what happens next. */
export function LineWords({ line: { title, state, dueWords, next } }: { line: PlanLine }) {
  return (
    <>
      <strong className="govuk-!-margin-right-2">{title}</strong>
      {state === 'late' && <Tag colour="red">Late</Tag>}
      {state === 'paused' && <Tag colour="grey">Paused</Tag>}
      {(next || dueWords) && (
        <div>{[dueWords && `${capital(dueWords)}.`, next].filter(Boolean).join(' ')}</div>
      )}
    </>
  )
}
