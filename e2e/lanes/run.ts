import { parseArgs } from 'node:util'
import { type Installation, play } from '../support/play.ts'
import { isTooLong, readBudgets, type Timing, timed, timingLine, whole } from './budgets.ts'
import { atSecondTry, type Counts, countsIn, lineOf, sum } from './counts.ts'
import { type Lane, lanes } from './lanes.ts'
import { pace } from './pace.ts'
import { type Ended, endAll, run } from './processes.ts'
import { inOrder } from './schedule.ts'

/** `npm test`: all lanes, or those that are named, and what came of them in one closing line. */

/**
 * Room for new objects, in MB, most of which are garbage soon, in all that is started here: with Node's own 16 they are copied
 * about so often that it takes a seventh of the processors.
 */
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim()

const { positionals: asked } = parseArgs({ allowPositionals: true })
const unknown = asked.filter((name) => !lanes.some((lane) => lane.name === name))
if (unknown.length > 0) {
  console.error(`There is no lane ${unknown.join(', ')}. Lanes: ${lanes.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
const chosen = asked.length > 0 ? lanes.filter(({ name }) => asked.includes(name)) : lanes

interface Outcome {
  readonly name: string
  readonly seconds: number
  readonly counts: Counts
}

let installation: Promise<Installation> | undefined
/** Started by the first lane that plays on it or on its build, as `npm start` starts it. */
const installed = () => (installation ??= play())

async function environmentOf({ needs }: Lane): Promise<NodeJS.ProcessEnv> {
  if (needs === 'nothing') return {}
  const { url, dataDir } = await installed()
  return needs === 'build' ? { SHIRE_BUILT: '1' } : { SHIRE_URL: url, SHIRE_DATA: dataDir }
}

let interrupted = false

/** The lane's command, or why there is nothing that it could run on. */
async function ended(lane: Lane): Promise<Ended> {
  try {
    const environment = await environmentOf(lane)
    // What would begin now is not begun any more.
    if (interrupted) return await new Promise(() => undefined)
    console.log(`${lane.name} begins`)
    return await run(lane.name, lane.command, environment)
  } catch (error) {
    return { code: 1, output: (error as Error).message }
  }
}

/** Lanes that play on the installation and are not through. */
const playing = new Set(chosen.filter(({ needs }) => needs === 'installation'))

/** Ends the installation after the last lane that plays on it: its schedules would go on beside the others. */
async function endUnlessNeeded(lane: Lane): Promise<void> {
  if (playing.delete(lane) && playing.size === 0) await installation?.then(end, () => undefined)
}

async function runLane(lane: Lane): Promise<Outcome> {
  const began = performance.now()
  const { code, output } = await ended(lane)
  const seconds = (performance.now() - began) / 1000
  await endUnlessNeeded(lane)
  const counts = countsOf(lane, code, output)
  console.log(`${lane.name} ends, ${lineOf(counts)}`)
  for (const line of output.split('\n')) if (line.startsWith(atSecondTry)) console.log(line)
  if (counts.failed > 0) console.log(`\n── ${lane.name} ──\n${output}\n── end of ${lane.name} ──\n`)
  return { name: lane.name, seconds, counts }
}

/** A lane that ends badly has failed in at least one thing, whatever it has counted. */
function countsOf(lane: Lane, code: number, output: string): Counts {
  const none = { passed: 0, failed: 0, skipped: 0 }
  const counts = lane.counts ? countsIn(output) : none
  if (!counts) return { ...none, failed: 1 }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    interrupted = true
    await Promise.all([endAll(), installation?.then(end, () => undefined)])
    process.exit(signal === 'SIGINT' ? 130 : 143)
  })

async function end(playing: Installation): Promise<void> {
  await playing.stop()
  await playing.remove()
}

const before = await pace()
const began = performance.now()
const outcomes = await inOrder(chosen, runLane)
const seconds = (performance.now() - began) / 1000
await installation?.then(end, () => undefined)
const slower = Math.max(before, await pace())

const budgets = readBudgets()
const timings: Timing[] = outcomes.map((one) => timed(budgets, one.name, one.seconds, slower))
if (chosen === lanes) timings.push(timed(budgets, whole, seconds, slower))
console.log(`\n${timings.map(timingLine).join('\n')}`)
if (slower > 1.05)
  console.log(`This machine takes ${slower.toFixed(1)} times as long as the one of the budgets.`)

const over = { passed: 0, failed: timings.filter(isTooLong).length, skipped: 0 }
const all = sum([...outcomes.map(({ counts }) => counts), over])
console.log(`\n${lineOf(all)}`)
process.exitCode = all.failed > 0 ? 1 : 0
