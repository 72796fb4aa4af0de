import { dayInEngland } from '#contract/calendar/day.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { change } from '#record/change.ts'
import { type Appeal, happened } from './appeal.ts'
import { type Hearing, hearingAfter, type PanelDecision } from './hearing.ts'
import type { CarryPorts } from './ports.ts'

/** Nothing that anybody wrote, or that says whose it was; what was decided, and when, stays. */
export function erasedAppeal(appeal: Appeal, at: string): Appeal {
  const { refusal } = appeal
  return happened(
    appeal,
    { type: 'erased', at },
    {
      refusal: { ...refusal, child: null, account: [] },
      words: {
        ...appeal.words,
        reasons: '',
        lateWhy: '',
        representative: '',
        interpreter: '',
        otherNeeds: '',
      },
      ...{ said: [], files: [], prejudice: '', statements: [], hearing: null, decision: null, earlier: [] },
    },
  )
}

/** What was decided, without a word of why. */
function wordless({ corrects, ...decision }: PanelDecision): PanelDecision {
  const said = corrects && { ...corrects, because: '', confirmed: '' }
  return { ...decision, findings: { ...decision.findings, why: '' }, ...(said && { corrects: said }) }
}

/** A hearing without anything of a child: who sat, and when, stays. */
export function erasedHearing(hearing: Hearing, at: string): Hearing {
  const cases = hearing.cases.map((one) => ({
    ...{ ...one, child: null, conflicts: {} },
    noticed: one.noticed && { on: one.noticed.on },
    decision: one.decision && wordless(one.decision),
    ...(one.earlier && { earlier: one.earlier.map(wordless) }),
  }))
  const stageOne = hearing.stageOne && {
    ...hearing.stageOne,
    why: '',
    ...(hearing.stageOne.early && { early: '' }),
  }
  const changes = { cases, stageOne, notes: [], agreed: null, place: '', link: '' }
  const next = hearingAfter(hearing, { type: 'erased', at }, changes)
  // Nobody is told of it any more.
  return { ...next, carried: next.history.length }
}

const isErased = ({ history }: Appeal | Hearing): boolean => history.some(({ type }) => type === 'erased')

export type ErasingPorts = Pick<CarryPorts, 'appeals' | 'hearings' | 'now'> & {
  /** Days for which one is kept that has ended, and one that nobody has ended. */
  readonly keptDays: number
  readonly openDays: number
  readonly dropFile: (appeal: string, id: string) => Promise<void>
}

/** Erases appeals that ended as long ago as they are kept for, and those that nobody ended; hearings go with them. */
export async function eraseAppeals(ports: ErasingPorts): Promise<void> {
  const now = ports.now()
  const ago = (days: number) => new Date(now.getTime() - msOfDays(days)).toISOString()
  const ids = [
    ...(await ports.appeals.endedBefore(ago(ports.keptDays))),
    ...(await ports.appeals.leftBefore(ago(ports.openDays))),
  ]
  const at = now.toISOString()
  for (const id of ids) {
    const appeal = await ports.appeals.get(id)
    if (!appeal || isErased(appeal)) continue
    for (const file of appeal.files) await ports.dropFile(id, file.id)
    await change<Appeal, void>(ports.appeals, id, (kept) =>
      kept && !isErased(kept) ? { save: erasedAppeal(kept, at), answer: undefined } : { answer: undefined },
    )
  }
  const longest = Math.max(ports.keptDays, ports.openDays)
  for (const id of await ports.hearings.before(dayInEngland(new Date(ago(longest)))))
    await change<Hearing, void>(ports.hearings, id, (kept) =>
      kept && !isErased(kept) ? { save: erasedHearing(kept, at), answer: undefined } : { answer: undefined },
    )
}
