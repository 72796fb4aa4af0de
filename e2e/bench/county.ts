import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { TookTime } from '#admissions/rounds/run.ts'
import type { RunView } from '#contract/admissions/staff-runs.ts'
import { writeApplications } from '../../infra/operate/seed/round.ts'
import { closedRound } from '../support/admissions/closed-round.ts'
import { madeApplications } from '../support/admissions/county/applications.ts'
import { playCounty } from '../support/admissions/county/play.ts'
import { mixed, schoolCount } from '../support/admissions/county/schools.ts'
import { staffOf } from '../support/admissions/round-staff.ts'
import { leadTo } from '../support/data-of.ts'
import type { Installation } from '../support/play.ts'
import type { Measurement, Reading, Unit } from './measurement.ts'
import { residentBytes } from './memory.ts'
import { afterwards, temporaryFolder } from './tidy.ts'

const made = { children: 9_000, policies: mixed }
const size = '9,000 children, 280 schools, 3 preferences, in the played installation'

/** A county's draft run in its function: from the table to the stored result, and how long staff wait for it. */
export const county: Measurement = {
  name: 'county',
  atMostSeconds: 40,
  async prepare() {
    running = await playCounty(await temporaryFolder(), closedRound(), made)
    afterwards(running.kill)
    afterwards(leadTo(running.dataDir))
    await writeApplications(madeApplications(closedRound(), made))
    const staff = await staffOf(running.url, closedRound().id)
    await staff.act('close')
    await staff.draw()
  },
  async measure() {
    if (!running) throw new Error('Nothing was prepared')
    const staff = await staffOf(running.url, closedRound().id)
    const first = await asked(running, staff)
    const again = await asked(running, staff)
    const opening = performance.now()
    const view = await staff.get<RunView>(`${staff.path}/runs/${first.run}`)
    const opened = performance.now() - opening
    const { counts, schools } = view
    const isWhole = counts.children === made.children && schools.length === schoolCount
    if (!isWhole || schools.some(({ faults }) => faults.length > 0))
      throw new Error(
        `The run is not what it should be: ${JSON.stringify(counts)}, ${schools.length} schools`,
      )
    return readings(first, again, opened)
  },
}

let running: Installation | undefined

interface Run {
  readonly run: string
  /** What the function says that it took. */
  readonly took: TookTime
  /** Milliseconds from the asking until the run is there for staff, and bytes by which the player has grown meanwhile. */
  readonly waited: number
  readonly grown: number
}

/** Asks for a run as staff do, and waits until it is stored. */
async function asked(
  { dataDir, pid }: Installation,
  staff: Awaited<ReturnType<typeof staffOf>>,
): Promise<Run> {
  const before = await residentBytes(pid)
  let most = before
  const watching = new AbortController()
  const watch = (async () => {
    for (; !watching.signal.aborted; await wait(200)) most = Math.max(most, await residentBytes(pid))
  })()
  const began = performance.now()
  const run = await staff.run()
  const waited = performance.now() - began
  watching.abort()
  await watch
  return { run, took: await lastTold(dataDir), waited, grown: most - before }
}

/** The last line that a function logged of a stored run. */
async function lastTold(dataDir: string): Promise<TookTime> {
  const logs = join(dataDir, 'logs')
  const name = (await readdir(logs)).find((file) => file.startsWith('AdmissionsRun'))
  const lines = name ? (await readFile(join(logs, name), 'utf8')).split('\n') : []
  const last = lines.findLast((line) => line.includes('"run-stored"'))
  if (!last) throw new Error('The function did not log how long the run took')
  return JSON.parse(last)
}

const reading = (id: string, value: number, unit: Unit, method: string, context = false): Reading => ({
  id: `county.${id}`,
  value,
  unit,
  method: `${size}; ${method}`,
  ...(context ? { context } : {}),
})

function readings(first: Run, again: Run, opened: number): Reading[] {
  const inside = 'by the clock of the function, from its start to the stored result'
  return [
    reading(
      'run.first',
      first.took.all / 1000,
      's',
      `${inside}; the first run of the function, before anything of it is compiled`,
    ),
    reading('run.again', again.took.all / 1000, 's', `${inside}; the second run`),
    reading(
      'run.processor',
      first.took.processor / 1000,
      's',
      'processor time of the function’s own thread in the first run: the rest is waiting for tables and bucket, and for whatever else this machine does',
      true,
    ),
    reading('run.asked', first.waited / 1000, 's', 'from the asking until staff see the first run', true),
    reading('run.opened', opened, 'ms', 'until a member of staff has the run to look at', true),
    reading(
      'run.memory',
      Math.max(first.grown, again.grown) / 1e6,
      'MB',
      'most by which the whole player grew while it ran: the function, and what tables and bucket took to serve it',
    ),
    ...Object.entries(first.took.steps).map(([step, ms]) =>
      reading(`run.${step}`, ms, 'ms', `this step of the first run`, true),
    ),
  ]
}
