import { atSecondTry, lineOf } from './counts.ts'

/** The part of Playwright's suite that is counted. */
interface Suite {
  allTests(): readonly { title: string; outcome(): 'skipped' | 'expected' | 'unexpected' | 'flaky' }[]
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
    const tests = this.suite?.allTests() ?? []
    const outcomes = tests.map((test) => test.outcome())
    const count = (...of: string[]) => outcomes.filter((outcome) => of.includes(outcome)).length
    // One that passes at the second try stops nobody, and is named: somebody has to look.
    for (const test of tests.filter((one) => one.outcome() === 'flaky'))
      process.stdout.write(`\n${atSecondTry}${test.title}\n`)
    const passed = count('expected', 'flaky')
    const failed = count('unexpected') + this.errors
    process.stdout.write(`\n${lineOf({ passed, failed, skipped: count('skipped') })}\n`)
  }
}
