import { needs } from '#contract/admissions/appeals/kinds.ts'
import { change } from '#record/change.ts'
import { type Appeal, type AppealEvent, type Decision, happened, isOpen, type Listed } from './appeal.ts'
import { type Hearing, type HearingCase, hearingAfter, type PanelDecision, withCase } from './hearing.ts'
import type { AppealWord, CarryPorts } from './ports.ts'

/** A case as its appeal sees the hearing. */
const listedOf = ({ id, day, time, way, place, link }: Hearing, one: HearingCase): Listed => ({
  ...{ id, day, time, way, place, link },
  noticed: one.noticed?.on ?? null,
  papers: one.papers?.at ?? null,
  arranged: needs.filter((need) => one.arranged?.[need]),
})

/** What happened to an appeal by which its hearing is another now. */
function newsOf(before: Listed | null, now: Listed): AppealEvent[] {
  const when = ({ day, time, way, place, link }: Listed) => [day, time, way, place, link].join('\n')
  const had = before?.arranged ?? []
  const has = now.arranged ?? []
  return [
    ...(before ? [] : (['listed'] as const)),
    ...(before && when(before) !== when(now) ? (['moved'] as const) : []),
    ...(now.noticed && before?.noticed !== now.noticed ? (['noticed'] as const) : []),
    ...(now.papers && before?.papers !== now.papers ? (['papers-sent'] as const) : []),
    ...(has.some((need) => !had.includes(need)) ? (['arranged'] as const) : []),
    ...(had.some((need) => !has.includes(need)) ? (['not-arranged'] as const) : []),
  ]
}

const entryOf = (type: AppealEvent, at: string, hearing: string) => ({ type, at, hearing })

/** An appeal is taken off its hearing. */
const unlisted = (appeal: Appeal, hearing: Hearing, at: string): Appeal =>
  appeal.state === 'arranged' && appeal.hearing?.id === hearing.id
    ? happened(appeal, entryOf('unlisted', at, hearing.id), { state: 'lodged', hearing: null })
    : appeal

/** A decision without what is for clerks alone. */
function decisionOf({ findings, outcome, on, at, panel, corrects }: PanelDecision): Decision {
  const correct = corrects && { outcome: corrects.outcome, on: corrects.on, because: corrects.because }
  return { findings, outcome, on, at, panel, ...(correct && { corrects: correct }) }
}

const decided = (appeal: Appeal, decision: PanelDecision, hearing: string): Appeal =>
  happened(appeal, entryOf('decided', decision.at, hearing), {
    state: decision.outcome,
    decision: decisionOf(decision),
  })

/** A decision that was sent and was wrong gives way to the one that is later; a hearing that was read before changes nothing. */
function corrected(appeal: Appeal, hearing: Hearing, { decision }: HearingCase): Appeal {
  const { decision: before, earlier = [] } = appeal
  const isLater = before && decision?.corrects && decision.at > before.at
  if (!isLater || appeal.hearing?.id !== hearing.id) return appeal
  return happened(appeal, entryOf('decision-corrected', decision.at, hearing.id), {
    state: decision.outcome,
    decision: decisionOf(decision),
    earlier: [...earlier, before],
  })
}

/**
 * An appeal as its hearing has it now. It goes by how the hearing stands and not by what happened there, so that a repeat
 * changes nothing. It keeps to the first hearing that lists it, and once it is over nothing changes it
 * but a correction of what was decided.
 */
export function heard(appeal: Appeal, hearing: Hearing, one: HearingCase, at: string): Appeal {
  if (appeal.decision) return corrected(appeal, hearing, one)
  if (!isOpen(appeal) || appeal.state === 'started') return appeal
  if (appeal.hearing && appeal.hearing.id !== hearing.id) return appeal
  if (one.off || hearing.state === 'cancelled') return unlisted(appeal, hearing, at)
  const now = listedOf(hearing, one)
  const listed = newsOf(appeal.hearing, now).reduce(
    (so, type) => happened(so, entryOf(type, at, hearing.id), { state: 'arranged', hearing: now }),
    appeal,
  )
  return one.decision ? decided(listed, one.decision, hearing.id) : listed
}

/** Takes a case off a hearing: its family withdrew it, or another hearing has it. */
function offHearing(
  hearing: Hearing,
  id: string,
  type: 'withdrawn' | 'heard-elsewhere',
  at: string,
): Hearing {
  const one = hearing.cases.find((found) => found.id === id)
  if (!one || one.off || one.decision) return hearing
  const off = type === 'withdrawn' ? ('withdrawn' as const) : ('removed' as const)
  return hearingAfter(hearing, { type, at, case: id }, { cases: withCase(hearing, id, { off }) })
}

async function tellHearing(
  { hearings, now }: CarryPorts,
  hearing: string,
  appeal: string,
  type: 'withdrawn' | 'heard-elsewhere',
): Promise<void> {
  await change<Hearing, void>(hearings, hearing, (kept) => {
    const next = kept && offHearing(kept, appeal, type, now().toISOString())
    return next && next !== kept ? { save: next, answer: undefined } : { answer: undefined }
  })
}

/** Tells each appeal of a hearing how it stands, then notes that they were told. Stopped in between, it is done again. */
export async function carryHearing(ports: CarryPorts, id: string): Promise<void> {
  const hearing = await ports.hearings.get(id)
  if (!hearing || hearing.carried >= hearing.history.length) return
  for (const one of hearing.cases) {
    const after = await change<Appeal, Appeal | undefined>(ports.appeals, one.id, (kept) => {
      if (!kept) return { answer: undefined }
      const next = heard(kept, hearing, one, ports.now().toISOString())
      return next === kept ? { answer: kept } : { save: next, answer: next }
    })
    if (after?.state === 'withdrawn') await tellHearing(ports, id, one.id, 'withdrawn')
    else if (after?.hearing && after.hearing.id !== id && !one.off)
      await tellHearing(ports, id, one.id, 'heard-elsewhere')
    await carryAppeal(ports, one.id)
  }
  await change<Hearing, void>(ports.hearings, id, (kept) =>
    kept && kept.carried < hearing.history.length
      ? {
          save: { ...kept, carried: hearing.history.length, version: kept.version + 1 },
          answer: undefined,
        }
      : { answer: undefined },
  )
}

/** Of which events a family is told, and by which word. */
const words: Readonly<Partial<Record<AppealEvent, AppealWord>>> = {
  lodged: 'lodged',
  noticed: 'hearing',
  moved: 'hearing',
  'papers-sent': 'papers',
  arranged: 'needs',
  decided: 'decided',
  'decision-corrected': 'corrected',
  withdrawn: 'withdrawn',
}

/** The place that was won: it ends an application during the year, and is a placement beside one of a round. */
async function give(ports: CarryPorts, { id, refusal, decision }: Appeal): Promise<void> {
  if (!decision) return
  const { reference, school, kind } = refusal
  const won = { school, how: 'appeal', starts: null, cause: `appeal ${id}` } as const
  if (kind === 'in-year' && (await ports.placeInYear(reference, won))) return
  await ports.admit({ reference, school: school.id, ground: 'appeal', appeal: id, at: decision.at })
}

/**
 * Does what follows from what happened to an appeal: its family is told, an appeal that was upheld becomes an admission, and
 * a hearing hears that it was withdrawn. Then it is noted. Stopped in between, it is done again, and all of it is safe to repeat.
 */
export async function carryAppeal(ports: CarryPorts, id: string): Promise<void> {
  const appeal = await ports.appeals.get(id)
  if (!appeal || appeal.carried >= appeal.history.length) return
  const { reference } = appeal.refusal
  if (appeal.state === 'upheld') await give(ports, appeal)
  if (appeal.state === 'withdrawn' && appeal.hearing)
    await tellHearing(ports, appeal.hearing.id, id, 'withdrawn')
  for (const { number, type } of appeal.history) {
    const kind = number > appeal.carried && words[type]
    if (kind) await ports.sendAppealWord(reference, { kind, id: `appeal ${kind} ${number} ${id}` })
    if (kind === 'corrected')
      await ports.tellSchoolOfCorrection(appeal.refusal.school.id, `appeal corrected ${number} ${id} school`)
  }
  await change<Appeal, void>(ports.appeals, id, (kept) => {
    if (!kept || kept.carried >= appeal.history.length) return { answer: undefined }
    const noted = { ...kept, carried: appeal.history.length, version: kept.version + 1 }
    return { save: noted, answer: undefined }
  })
}

/** Carries on what was cut off. */
export async function carryPending(ports: CarryPorts): Promise<void> {
  for (const id of await ports.hearings.pending()) await carryHearing(ports, id)
  for (const id of await ports.appeals.pending()) await carryAppeal(ports, id)
}
