import type { Reporter, TestModule } from 'vitest/node'
import { lineOf } from './counts.ts'

/** Ends a run of Vitest with one line that a machine can read; see {@link lineOf}. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed') count[state]++
        else count.skipped++
      }
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
        count.failed++
    }
    process.once('exit', () => {
      process.stdout.write(`\n${lineOf(count)}\n`)
    })
  }
}
