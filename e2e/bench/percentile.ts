/**
 * The value that `percent` of the values don't exceed (nearest rank: always one of the values).
 * Throws a RangeError when there are no values, or a percentage outside 0 to 100.
 */
export function percentile(values: readonly number[], percent: number): number {
  if (percent < 0 || percent > 100) throw new RangeError(`${percent} is not a percentage from 0 to 100.`)
  const sorted = Float64Array.from(values).sort()
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('There are no values to take a percentile of.')
  return value
}

export const median = (values: readonly number[]): number => percentile(values, 50)
