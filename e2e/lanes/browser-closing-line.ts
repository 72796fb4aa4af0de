import { lineOf } from './counts.ts'

/** The part of Playwright's suite that is counted. */
interface Suite {
  allTests(): readonly { outcome(): 'skipped' | 'expected' | 'unexpected' | 'flaky' }[]
}

/** Ends a run of Playwright with one line that a machine can read; see {@link lineOf}. */
export default class BrowserClosingLine {
  private suite: Suite | undefined
  private errors = 0

  onBegin(_: unknown, suite: Suite) {
    this.suite = suite
  }

  /** Told of what went wrong outside of every test. */
  onError() {
    this.errors++
  }

  onExit() {
    const outcomes = this.suite?.allTests().map((test) => test.outcome()) ?? []
    const count = (...of: string[]) => outcomes.filter((outcome) => of.includes(outcome)).length
    // One that passes at the second try has failed once: somebody has to look.
    const failed = count('unexpected', 'flaky') + this.errors
    process.stdout.write(`\n${lineOf({ passed: count('expected'), failed, skipped: count('skipped') })}\n`)
  }
}
