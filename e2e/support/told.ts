import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { startPlayer } from '#infra/local/player.ts'
import { loadAssembly } from '#infra/template/load.ts'
import { notifyServer, type Taken } from '../../api/aws/testing/notify-server.ts'
import { until } from './client.ts'
import { newDataDir } from './play.ts'

const built = resolve(import.meta.dirname, '../../build/assembly')
const notifyUrl = 'https://api.notifications.service.gov.uk'

/** The value of a secret of the installation that keeps everything here, by its logical id, without a line end after it. */
export function secretOf(dataDir: string, logicalId: string): string {
  const secrets: Record<string, string> = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))
  const found = Object.entries(secrets).find(([arn]) => arn.includes(logicalId))
  if (!found) throw new Error(`There is no secret ${logicalId}`)
  return found[1].trim()
}

/** Plays what an earlier start has built, with a GOV.UK Notify of the test's own that can be told to fail. */
export async function playTold(assembly = built) {
  const dataDir = await newDataDir()
  const notify = await notifyServer(() => secretOf(dataDir, 'NotifySecret'))
  const synthesised = loadAssembly(assembly)
  const template = JSON.parse(JSON.stringify(synthesised.template).replaceAll(notifyUrl, notify.url))
  const player = await startPlayer({ assembly: { ...synthesised, template }, dataDir })
  return {
    url: player.url,
    notify,
    /** The first message to this address whose body has these words; waits for it. */
    async messageTo(email: string, words: string): Promise<Taken> {
      const isIt = (one: Taken) => one.email_address === email && one.personalisation.body?.includes(words)
      const taken = await until(
        async () => notify.taken.filter(isIt),
        (found) => found.length > 0,
      )
      return taken[0] as Taken
    },
    async stop() {
      await player.stop()
      notify.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The first link of a message. */
export const linkIn = ({ personalisation: { body = '' } }: Taken): string => {
  const link = /https?:\/\/\S+/.exec(body)?.[0]
  if (!link) throw new Error('The message has no link')
  return link
}
