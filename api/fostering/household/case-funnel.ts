import { shown, shownParts } from '#contract/core/small-number.ts'
import { lefts } from '#contract/fostering/endings.ts'
import { type CaseFunnel, caseSteps } from '#contract/fostering/staff-enquiries.ts'
import type { CaseCounted } from './counted.ts'

/**
 * How far cases came, and why households left. A number so small that it could tell of a person is not told, nor one by which
 * such a number could be worked out.
 */
export function caseFunnel(all: readonly CaseCounted[]): CaseFunnel {
  const gone = all.flatMap(({ left }) => left ?? [])
  const parts = shownParts(lefts.map((why) => gone.filter((one) => one === why).length))
  return {
    began: shown(all.length),
    steps: caseSteps.map((step) => ({ step, many: shown(all.filter((one) => one[step]).length) })),
    left: {
      all: shown(gone.length),
      why: lefts.map((why, at) => ({ why, many: parts[at] ?? null })),
    },
  }
}
