import type { RoundLine } from '#contract/admissions/staff.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { Tag } from '#web/design/Tag.tsx'
import { standOf, stateColours, stateNames } from '../words.ts'

export function StateTag({ round }: { round: Pick<RoundLine, 'state' | 'opensOn' | 'closesOn'> }) {
  const stand = standOf(round, dayInEngland(new Date()))
  return <Tag colour={stateColours[stand]}>{stateNames[stand]}</Tag>
}
