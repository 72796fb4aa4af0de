import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import type { VisitLines } from './kept/text.ts'

/** What was written, as rows: what is empty is left out. */
export const rowsOf = (lines: VisitLines): SummaryRow[] =>
  lines.flatMap(([key, words]) => (words === '' ? [] : [{ key, value: <Lines text={words} /> }]))
