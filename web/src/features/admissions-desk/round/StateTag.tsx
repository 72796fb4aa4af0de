import type { RoundState } from '#contract/admissions/staff.ts'
import { Tag } from '#web/design/Tag.tsx'
import { stateColours, stateNames } from '../words.ts'

export function StateTag({ state }: { state: RoundState }) {
  return <Tag colour={stateColours[state]}>{stateNames[state]}</Tag>
}
