import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Receipt } from '#contract/requests/request.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { exampleOf, report, runSchedule, track } from '../support/client.ts'
import { newDataDir, playBuilt } from '../support/play.ts'
import { thorough } from '../support/thorough.ts'

const kills = thorough ? 50 : 6

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

/** Handed on, taken by the department, and that handed on too. */
const isSettled = ({ history }: Tracked): boolean =>
  history.length >= 2 && history.every((step) => step.queuedAt)

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
    const settled: Tracked[] = []
    let waiting: readonly Receipt[] = kept
    // What the last kills cut off goes with the sweep of the next minute; what a consumer had just taken, at once.
    await expect
      .poll(
        async () => {
          await runSchedule(last.url, 'EveryMinute')
          const left: Receipt[] = []
          for (const receipt of waiting) {
            const tracked = await track(last.url, receipt)
            if (isSettled(tracked)) settled.push(tracked)
            else left.push(receipt)
          }
          waiting = left
          return waiting.map(({ reference }) => reference)
        },
        { timeout: 300_000, interval: 1000 },
      )
      .toEqual([])
    expect(settled).toHaveLength(kept.length)
    for (const { history } of settled)
      expect(history.map(({ number, type }) => `${number} ${type}`)).toEqual([
        '1 submitted',
        '2 acknowledged',
      ])
  } finally {
    await last.stop()
    await last.remove()
  }
}, 900_000)
