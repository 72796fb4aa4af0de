import { randomInt, randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Receipt } from '#contract/request.ts'
import { exampleOf, report, track, until } from '../support/client.ts'
import { newDataDir, playBuilt } from '../support/play.ts'

const kills = 30

/** Sends reports until the installation is gone; returns those that were acknowledged to the sender. */
async function reportUntilGone(url: string, gone: () => boolean): Promise<Receipt[]> {
  const acknowledged: Receipt[] = []
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
  return acknowledged
}

it(`loses nothing that it acknowledged when it is killed ${kills} times`, async () => {
  const dataDir = await newDataDir()
  const kept: Receipt[] = []
  for (let round = 0; round < kills; round++) {
    const installation = await playBuilt(dataDir)
    let gone = false
    const reporting = reportUntilGone(installation.url, () => gone)
    await new Promise((resume) => setTimeout(resume, randomInt(20, 600)))
    await installation.kill()
    gone = true
    kept.push(...(await reporting))
  }
  expect(kept.length).toBeGreaterThan(kills)

  const last = await playBuilt(dataDir)
  try {
    for (const receipt of kept) {
      const tracked = await until(
        () => track(last.url, receipt),
        ({ history }) => history.length >= 2 && history.every((step) => step.queuedAt),
        180_000,
      )
      expect(tracked.history.map(({ number, type }) => `${number} ${type}`)).toEqual([
        '1 submitted',
        '2 acknowledged',
      ])
    }
  } finally {
    await last.stop()
    await last.remove()
  }
}, 900_000)
