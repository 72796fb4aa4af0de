import { dayInWords } from '#contract/calendar/words.ts'
import type { ConstellationLine } from '#contract/fostering/carers/constellation.ts'
import { Tag } from '#web/design/Tag.tsx'

/** Whether somebody waits for an answer of the hub home, and since when too long. */
export function Waits({ line: { waiting, due }, today }: { line: ConstellationLine; today: string }) {
  if (waiting === 0 || !due) return null
  const words = waiting === 1 ? '1 sleepover to answer' : `${waiting} sleepovers to answer`
  return due < today ? (
    <Tag colour="red">{`Late: ${words}, promised by ${dayInWords(due)}`}</Tag>
  ) : (
    <Tag colour="yellow">{`${words} by ${dayInWords(due)}`}</Tag>
  )
}
