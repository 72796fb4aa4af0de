import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDataDirectory } from './data-directory.ts'
import { openFront } from './front/listen.ts'
import { lineOf } from './happenings.ts'
import { startPlayer } from './player.ts'
import { prepare } from './prepare/prepare.ts'
import { readyText } from './ready-text.ts'

/** `npm start`: builds, synthesises and plays the stack, until it is stopped. */
// As Lambda has it: a function that forgets time zones shows it here too.
process.env.TZ = 'UTC'

const root = join(import.meta.dirname, '../..')
const { values: asked } = parseArgs({
  options: { dev: { type: 'boolean', default: false }, foreign: { type: 'string', multiple: true } },
})
const development = asked.dev
const started = performance.now()
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`.padStart(7)
const say = (text: string, milliseconds: number) => console.log(`${seconds(milliseconds)}  ${text}`)

let stop = async () => {}
try {
  const port = readPort(process.env.PORT)
  const dataDir = openDataDirectory(process.env.SHIRE_DATA ?? join(root, '.shire'))
  const front = await openFront(port)
  console.log(`Shire is starting at ${front.url}`)
  const assembly = await prepare(join(root, 'build'), say, asked.foreign?.join(','))
  const playing = performance.now()
  const vite = development ? await (await import('./development.ts')).openVite(front) : undefined
  const player = await startPlayer({
    assembly,
    front,
    dataDir,
    onHappening: (happening) => console.error(lineOf(happening)),
    onFatal: fail,
    ...(vite && { siteMiddleware: vite.middleware }),
  })
  stop = async () => {
    await vite?.close()
    await player.stop()
  }
  say('tables, queues, buckets and functions are there', performance.now() - playing)
  const { url, gateway, functions } = player
  const { queues } = await player.state()
  const took = seconds(performance.now() - started).trim()
  const counts = { functions: functions.length, queues: queues.length }
  console.log(readyText({ url, gateway, ...counts, dataDir, took, development, now: new Date() }))
} catch (error) {
  fail((error as Error).message)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // A second signal, or a stop that hangs, ends the process at once: state is safe on disk either way.
    process.once(signal, () => process.exit(1))
    setTimeout(() => process.exit(1), 5000).unref()
    void stop().then(() => process.exit(0))
  })
}

function readPort(text = '3000'): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new Error(`PORT is ${text}, and a port is a whole number from 0 to 65535.`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
