import type { Department } from '#contract/council/council.ts'
import { wholeCouncil } from '#contract/council/whole-council.ts'
import { council } from '#council'
import { useDifferences } from '../load/differences.ts'

/** When somebody answers, as it is now. `of`: of a department; left out: of the council. */
export function Hours({ of }: { of?: Pick<Department, 'id' | 'hours'> | undefined }) {
  const now = useDifferences()?.hours?.[of?.id ?? wholeCouncil]
  return <span>{now?.hours ?? (of ?? council).hours}</span>
}
