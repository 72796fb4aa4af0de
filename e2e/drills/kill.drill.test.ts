import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Receipt } from '#contract/requests/request.ts'
import { exampleOf, report, runSchedule, track, until } from '../support/client.ts'
import { newDataDir, playBuilt } from '../support/play.ts'
import { thorough } from '../support/thorough.ts'

const kills = thorough ? 50 : 10

/** Sends reports until the installation is gone. `acknowledged` gets those that were, as they are. */
async function reportUntilGone(url: string, acknowledged: Receipt[], gone: () => boolean): Promise<void> {
  const sender = async () => {
    while (!gone()) {
      const key = randomUUID()
      await report(url, exampleOf('pothole'), key).then(
        (receipt) => acknowledged.push(receipt),
        () => undefined,
      )
    }
  }
  await Promise.all([sender(), sender(), sender()])
}

it(`loses nothing that it acknowledged when it is killed ${kills} times`, async () => {
  const dataDir = await newDataDir()
  const kept: Receipt[] = []
  for (let round = 0; round < kills; round++) {
    const installation = await playBuilt(dataDir)
    let gone = false
    const before = kept.length
    const reporting = reportUntilGone(installation.url, kept, () => gone)
    // At any point from the first that was acknowledged on, however slow the machine is.
    await expect.poll(() => kept.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before)
    await wait(randomInt(0, 400))
    await installation.kill()
    gone = true
    await reporting
  }

  const last = await playBuilt(dataDir)
  try {
    // What the last kills cut off goes with the sweep of the next minute.
    const all = await until(
      async () => {
        await runSchedule(last.url, 'EveryMinute')
        return Promise.all(kept.map((receipt) => track(last.url, receipt)))
      },
      (all) => all.every(({ history }) => history.length >= 2 && history.every((step) => step.queuedAt)),
      180_000,
    )
    expect(all).toHaveLength(kept.length)
    for (const { history } of all)
      expect(history.map(({ number, type }) => `${number} ${type}`)).toEqual([
        '1 submitted',
        '2 acknowledged',
      ])
  } finally {
    await last.stop()
    await last.remove()
  }
}, 900_000)
