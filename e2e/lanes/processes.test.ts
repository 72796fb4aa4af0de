import { expect, it } from 'vitest'
import { endAll, run } from './processes.ts'

const node = (script: string) => ['node', '-e', script] as const

it('says how a command ended and what it said on both streams', async () => {
  const ended = await run(
    'test-says',
    node('console.log("one"); console.error("two"); process.exitCode = 3'),
    {},
  )
  expect(ended.code).toBe(3)
  expect(ended.output.split('\n').sort()).toEqual(['', 'one', 'two'])
})

it('says so where there is no such command', async () => {
  const ended = await run('test-missing', ['no-such-command'], {})
  expect(ended).toMatchObject({ code: 1, output: expect.stringContaining('no-such-command') })
})

it('gives it the environment that it asks for', async () => {
  const ended = await run('test-environment', node('console.log(process.env.SHIRE_BUILT)'), {
    SHIRE_BUILT: '1',
  })
  expect(ended).toEqual({ code: 0, output: '1\n' })
})

it('ends a command together with what it has started', async () => {
  const started =
    'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {stdio: "inherit"})'
  // The streams are closed only when both have ended.
  const running = run('test-ends', node(`${started}; setInterval(() => {}, 1000)`), {})
  await endAll()
  expect(await running).toMatchObject({ code: 1 })
})
