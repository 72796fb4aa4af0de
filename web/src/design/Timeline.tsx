import type { ReactNode } from 'react'
import { timeInWords } from '#contract/calendar/times.ts'
import { classes } from './classes.ts'

export type TimelineState = 'done' | 'current' | 'next' | 'overdue'

export interface TimelineEntry {
  title: ReactNode
  /** `at` is ISO 8601, `text` as people say it. Missing for what has not happened. */
  time?: { at: string; text: string } | undefined
  state: TimelineState
  /** The title says how it stands by itself: "Inspection overdue". */
  saysState?: boolean
  children?: ReactNode
}

export interface TimelineProps {
  entries: readonly TimelineEntry[]
  /** Names the list for a screen reader. */
  label: string
  /** One below the heading that the timeline stands under. */
  headingLevel?: 2 | 3 | 4
}

/** Said before the title, since a colour and a dot say nothing to a screen reader. */
const spoken: Record<TimelineState, string> = {
  done: 'Done',
  current: 'Now',
  next: 'Next',
  overdue: 'Overdue',
}

/** On paper “today” says nothing; undefined where the text says the day already. */
const onPaper = ({ at, text }: { at: string; text: string }) =>
  text.startsWith('today') ? timeInWords(at, new Date(0)) : undefined

/** Who had it and when: what happened, where it is now, and what comes next. */
export function Timeline({ entries, label, headingLevel = 3 }: TimelineProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <ol className="app-timeline" aria-label={label}>
      {entries.map(({ title, time, state, saysState, children }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: events keep their order
          key={index}
          className={classes('app-timeline__entry', `app-timeline__entry--${state}`)}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <Heading className="app-timeline__title">
            {!saysState && (
              <span
                className={state === 'overdue' ? undefined : 'govuk-visually-hidden'}
              >{`${spoken[state]}: `}</span>
            )}
            <span>{title}</span>
          </Heading>
          {time && (
            <time className="app-timeline__time" dateTime={time.at} data-printed={onPaper(time)}>
              {time.text}
            </time>
          )}
          {children && <div className="app-timeline__body">{children}</div>}
        </li>
      ))}
    </ol>
  )
}
