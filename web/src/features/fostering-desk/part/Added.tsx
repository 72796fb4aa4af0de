import { timeInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { Lines } from '#web/staff/words/Lines.tsx'
import { actorInWords, turnInWords } from '../words.ts'

type Said = { text?: string; note?: string; whose?: keyof typeof turnInWords | null; due?: string }

/** Messages and notes, the newest first. */
export function Added({ part: { added, earlier } }: { part: DeskPart }) {
  if (added.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">What was said</h2>
      {[...added].reverse().map(({ number, at, by, what }) => {
        const { text, note, whose, due } = what as Said
        const task = whose ? turnInWords[whose] : undefined
        return (
          <article key={number} className="govuk-!-margin-bottom-6">
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
              {`${by.name} (${actorInWords[by.as] ?? by.as}), ${timeInWords(at)}`}
            </h3>
            <p className="govuk-body govuk-!-margin-bottom-1">
              <Lines text={text ?? note ?? ''} />
            </p>
            {task && <p className="govuk-body-s">{due ? `${task}, by ${dayInWords(due)}` : task}</p>}
          </article>
        )
      })}
      {earlier && <p className="govuk-body">What was said before lies in the whole history below.</p>}
    </>
  )
}
