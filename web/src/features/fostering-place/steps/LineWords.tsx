import { useLocation } from 'react-router'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import type { PlaceOf } from '../addresses.ts'
import { wayTo } from './wayTo.ts'

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** One step in words: what, how it stands, by when, and what happens next. */
export function LineWords({ line, of }: { line: PlanLine; of: PlaceOf }) {
  const { title, state, dueWords, next } = line
  const { pathname } = useLocation()
  const way = wayTo(of, line)
  return (
    <>
      <strong className="govuk-!-margin-right-2">
        {way && way !== pathname ? <Link href={way}>{title}</Link> : title}
      </strong>{' '}
      {state === 'late' && <Tag colour="red">Late</Tag>}
      {state === 'paused' && <Tag colour="grey">Paused</Tag>}
      {(next || dueWords) && (
        <div>{[dueWords && `${capital(dueWords)}.`, next].filter(Boolean).join(' ')}</div>
      )}
    </>
  )
}
