import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildFixture } from './testing/fixture.ts'

let fixture: Awaited<ReturnType<typeof buildFixture>>
let child: ChildProcess

/** Plays the fixture in a process of its own. Returns the address. */
async function play(): Promise<string> {
  const run = join(import.meta.dirname, 'testing/run.ts')
  child = spawn(process.execPath, [run, fixture.assembly, join(fixture.directory, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  return line.toString().trim()
}

async function kill() {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

beforeAll(async () => {
  fixture = await buildFixture()
})
afterAll(async () => {
  await kill()
  rmSync(fixture.directory, { recursive: true })
})

it('loses nothing that it acknowledged when it is killed while it works', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < 3; round += 1) {
    const url = await play()
    const writer = async () => {
      for (;;) {
        const answer = await fetch(`${url}/api/notes`, { method: 'POST', body: '{"text":"hello"}' })
        acknowledged.push(((await answer.json()) as { id: string }).id)
      }
    }
    const writers = Promise.allSettled([writer(), writer(), writer(), writer()])
    // In the middle of work, however slow the machine is.
    const enough = acknowledged.length + 10
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(enough)
    await kill()
    await writers
  }
  const url = await play()
  const found = await Promise.all(
    acknowledged.map(async (id) => (await fetch(`${url}/api/notes/${id}`)).status),
  )
  expect(found.filter((status) => status !== 200)).toEqual([])
}, 90_000)

it('takes up what waited in its queues', async () => {
  const url = `${await readAddress()}/local/state`
  const backlog = async () => {
    const { queues } = (await (await fetch(url)).json()) as { queues: { waiting: number; taken: number }[] }
    return queues.reduce((total, { waiting, taken }) => total + waiting + taken, 0)
  }
  // With what was being worked on when the process was killed.
  await expect.poll(backlog, { timeout: 25_000, interval: 500 }).toBe(0)
}, 30_000)

async function readAddress() {
  const { readEndpoints } = await import('./endpoints.ts')
  return readEndpoints(join(fixture.directory, 'data'))?.site
}
