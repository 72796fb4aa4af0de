import { giveReport } from '../../household/testing/report.ts'
import { assessor, completeAll, does, manager, reasons, toAssessing } from '../../household/testing/work.ts'
import { type World, world } from '../../household/testing/world.ts'

/** A household of two who apply, whose report is finished, commented on by both, handed over and referred to a panel. */
export async function referredHousehold(): Promise<World> {
  const one = await world('2026-11-02T10:00:00.000Z', { dates: { enquired: '2026-11-01' } })
  await toAssessing(one)
  await completeAll(one, ['stage-one'])
  await does(one, manager, 'head', 'pass-stage-one', { reasons })
  await does(one, assessor, 'head', 'begin-stage-two')
  await giveReport(one)
  for (const id of ['p1', 'p2'])
    await does(one, { as: 'applicant', id, name: `Sample ${id}` }, 'report', 'comment', {
      text: `What ${id} says to it.`,
      finished: true,
    })
  await does(one, manager, 'head', 'hand-over', { which: 'report', reasons })
  return one
}
