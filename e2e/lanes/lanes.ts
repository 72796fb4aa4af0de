/** One part of `npm test`, in a process of its own. */
export interface Lane {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** Ends with a closing line; without, the lane is one check. */
  readonly counts: boolean
  /** Lanes that have to be through before it begins, whatever came of them. */
  readonly after: readonly string[]
  /** What it is played on: the installation that is started once for all such lanes, or one of its own from the same build. */
  readonly needs: 'nothing' | 'installation' | 'build'
}

const vitest = (...projects: string[]) =>
  ['vitest', 'run', ...projects.flatMap((project) => ['--project', project])] as const

const browser = ['playwright', 'test', '--reporter=list,./e2e/lanes/browser-closing-line.ts'] as const

/**
 * Types are checked by one thread of TypeScript's: several check much of the same twice, and other lanes have the
 * processors meanwhile.
 */
export const oneChecker = ['--checkers', '1'] as const

/**
 * What `npm test` runs. Two rows go on side by side, so that there is always enough to do for two processors: one that
 * takes them wholly, and one that waits much of its time for queues, schedules and starts.
 */
export const lanes: readonly Lane[] = [
  { name: 'unit', command: vitest('unit', 'unit-apart'), counts: true, after: [], needs: 'build' },
  { name: 'browser', command: browser, counts: true, after: ['unit'], needs: 'build' },

  { name: 'lint', command: ['biome', 'check', '.'], counts: false, after: [], needs: 'nothing' },
  { name: 'types', command: ['tsc', ...oneChecker], counts: false, after: ['lint'], needs: 'nothing' },
  { name: 'wire', command: vitest('wire'), counts: true, after: ['types'], needs: 'installation' },
  { name: 'drill', command: vitest('drill'), counts: true, after: ['wire'], needs: 'installation' },
]
