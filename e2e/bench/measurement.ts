/** KB are 1000 bytes, MB 1000 KB; `×` is a ratio; `/s` is a rate; `count` a number of things. */
export type Unit = 'KB' | 'MB' | 'ms' | 's' | '/s' | '×' | 'count'

/** One number, and how it was got. */
export interface Reading {
  /** Names it in budgets.json and results.json: `<part>.<what>.<which>`. */
  id: string
  value: number
  unit: Unit
  method: string
  /** True for a number that only explains others: it has no budget. */
  context?: boolean
}

/** One part of the bench. */
export interface Measurement {
  name: string
  /** The part is stopped, and fails, when it takes longer. All parts together stay under ten minutes. */
  atMostSeconds: number
  /** Makes what is kept from one run to the next, where it is not there yet. Takes the time that it takes. */
  prepare?(): Promise<void>
  measure(): Promise<Reading[]>
}

export const kilobytes = (bytes: number): number => bytes / 1000
