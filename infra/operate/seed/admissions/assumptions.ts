import type { Phase } from './figures.ts'

/**
 * What no published figure says of families, and a made-up round has to say: shares are of all children unless a line says
 * otherwise. They are plausible, not measured; whoever knows better gives others.
 */
export interface Assumptions {
  /** Metres within which two in three of a school's families live, where homes are near enough together. */
  readonly near: number
  /** How much less often a family names first a school that isn't its nearest. */
  readonly elsewhere: number
  /** Of children, by the place of the school in the parents' order: those with a brother or sister there. */
  readonly sibling: readonly [number, number, number]
  /** Of those with one there: whose brother or sister has left when they start. */
  readonly siblingLeaves: number
  readonly care: number
  readonly plan: number
  /** Children who are one of twins; of such births, those with three. */
  readonly twins: number
  readonly triplets: number
  readonly late: number
  /** Of late ones. */
  readonly excused: number
  /** With papers for the panel, by preference; of them, those that it accepts. */
  readonly panel: number
  readonly accepted: number
  readonly staff: number
  /** Of those who name a school that goes by faith: first, second, third. */
  readonly faith: readonly [number, number, number]
  /** Homes that nobody has set. */
  readonly homeless: number
}

const common = {
  elsewhere: 0.35,
  siblingLeaves: 0.08,
  care: 0.01,
  twins: 0.03,
  triplets: 0.02,
  late: 0.03,
  excused: 0.2,
  panel: 0.01,
  accepted: 0.4,
  staff: 0.005,
  faith: [0.7, 0.4, 0.3],
  homeless: 0,
} as const

export const assumptions: { readonly [K in Phase]: Assumptions } = {
  reception: { ...common, near: 700, sibling: [0.45, 0.04, 0.02], plan: 0.015 },
  junior: { ...common, near: 700, sibling: [0.4, 0.04, 0.02], plan: 0.03 },
  secondary: { ...common, near: 2500, sibling: [0.38, 0.05, 0.03], plan: 0.04 },
}
