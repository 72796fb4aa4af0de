/** How many tests there were of each outcome. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const line = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm

/** `N passed, N failed, N skipped`: how every run of tests ends. */
export const lineOf = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/** What the last such line of an output says; undefined where there is none. */
export function countsIn(output: string): Counts | undefined {
  const found = [...output.matchAll(line)].at(-1)
  if (!found) return undefined
  const [passed = 0, failed = 0, skipped = 0] = found.slice(1).map(Number)
  return { passed, failed, skipped }
}

export const sum = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
})

/** Begins a line that names a test which failed first and passed then. */
export const atSecondTry = 'Passed at the second try only: '
