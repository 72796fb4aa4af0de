import { type Installation, play } from '../support/play.ts'
import { afterwards, temporaryFolder } from './tidy.ts'

/** A running player with a data folder of its own, gone afterwards even when the part stops while it starts. */
export async function installation(): Promise<Installation> {
  const starting = play(await temporaryFolder())
  afterwards(() =>
    starting.then(
      (running) => running.kill(),
      () => undefined,
    ),
  )
  return starting
}
