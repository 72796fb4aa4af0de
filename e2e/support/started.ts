import { play } from './play.ts'

/** Starts the installation that all browser tests share and ends it after them, unless they were given one that runs. */
export default async function started() {
  const { SHIRE_E2E_PORT, SHIRE_DATA } = process.env
  if (!SHIRE_E2E_PORT) return
  const running = await play(SHIRE_DATA, Number(SHIRE_E2E_PORT))
  return async () => {
    await running.stop()
    await running.remove()
  }
}
