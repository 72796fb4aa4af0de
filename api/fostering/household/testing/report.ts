import type { PartName } from '#contract/fostering/parts.ts'
import type { ReportName } from '#contract/fostering/report.ts'
import { formOf, sectionPart } from '../../parts/sections/index.ts'
import type { Who } from '../../rights/may.ts'
import { openReport } from '../report-view.ts'
import { assessor, completeAll, does, toAssessing } from './work.ts'
import { type World, world } from './world.ts'

/** A case in which stage 2 has begun, and everything that the household says of itself is there. */
export async function inStageTwo(...given: Parameters<typeof world>): Promise<World> {
  const one = await world(...given)
  await toAssessing(one)
  await does(one, assessor, 'head', 'begin-stage-two')
  return one
}

/** Writes a passage in each section of a report and finishes it. `words`: what stands in the passage of a section. */
export async function writeAll(
  one: World,
  name: ReportName,
  words = (section: PartName) => `What we think of ${section}.`,
): Promise<void> {
  const { kind } = (await one.head()).values
  for (const section of formOf(name, kind).sections.map(sectionPart)) {
    await does(one, assessor, section, 'write', { text: words(section), reader: 'household' })
    await does(one, assessor, section, 'finish')
  }
}

/** The report as somebody reads it, who may. */
export async function read(one: World, who: Who, name: ReportName) {
  const outcome = await openReport(one.ports, who, await one.head(), name)
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  return outcome.item
}

/** Finishes a report as whoever has read it as it is now. */
export const finish = async (one: World, name: ReportName, who: Who = assessor) =>
  does(one, who, name, 'finish', { read: (await read(one, who, name)).fingerprint })

/** Writes a report, finishes it and gives it to the household, with everything besides that it rests on. */
export async function giveReport(one: World, name: ReportName = 'report'): Promise<void> {
  await writeAll(one, name)
  await finish(one, name)
  await does(one, assessor, name, 'show')
  if (name === 'report') await completeAll(one, ['stage-two'])
}
