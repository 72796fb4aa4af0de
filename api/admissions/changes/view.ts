import { nameOf } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { signers } from '#admissions/rounds/round.ts'
import type {
  ChangeAct,
  ChangeEffect,
  ChangeList,
  ChangePreview,
  ChangeView,
  WhatChanges,
} from '#contract/admissions/changes.ts'
import { type ChangingStaff, notReady, ownProposal } from './act.ts'
import { notYet } from './base.ts'
import { type Change, childOf, isOpen, publicId } from './change.ts'
import type { Effect } from './effect.ts'
import { inWords, namedIn } from './in-words.ts'
import { lateOnes } from './late.ts'
import { type OpenedChange, openChange } from './open.ts'
import type { ChangePorts } from './ports.ts'
import { look } from './propose.ts'
import { toldOf } from './tell.ts'

type Named = (id: string) => { readonly id: string; readonly name: string }

const namer =
  ({ council }: OpenedRound): Named =>
  (id) => ({ id, name: council.schools.find((school) => school.id === id)?.name ?? id })

async function namesOf({ applications }: Pick<ChangePorts, 'applications'>, references: readonly string[]) {
  const found = await applications.some([...new Set(references)])
  return new Map(found.map((one) => [one.reference, nameOf(one)]))
}

/** An effect with the names of children and schools. */
async function shownEffect(
  ports: Pick<ChangePorts, 'applications'>,
  opened: OpenedRound,
  { hash, lists, next, offered, toDraw, without }: Effect,
  told: number,
): Promise<ChangeEffect> {
  const named = namer(opened)
  const names = await namesOf(ports, [
    ...lists.flatMap(({ moved }) => moved.map(({ reference }) => reference)),
    ...next.map(({ reference }) => reference),
  ])
  const withName = <T extends { readonly reference: string }>(one: T) => ({
    ...one,
    name: names.get(one.reference) ?? '',
  })
  return {
    hash,
    lists: lists.map(({ school, moved, ...one }) => ({
      ...one,
      school: named(school),
      moved: moved.map(withName).sort((a, b) => (a.after ?? a.before ?? 0) - (b.after ?? b.before ?? 0)),
    })),
    offered: offered === null ? null : named(offered),
    without: without.map(({ school, why }) => ({ school: named(school), why })),
    next: next.map(({ school, reference }) => withName({ school: named(school), reference })),
    toDraw: toDraw.map(named),
    told,
  }
}

/** What somebody looks at before they propose it. */
export async function previewView(
  ports: Pick<ChangePorts, 'applications'>,
  opened: OpenedRound,
  what: WhatChanges,
  effect: Effect,
): Promise<ChangePreview> {
  const found = await ports.applications.some(namedIn(what))
  const told = toldOf(what, effect).length
  return { words: inWords(what, opened, found), effect: await shownEffect(ports, opened, effect, told) }
}

function canOf(opened: OpenedChange, { by, mayDecide }: ChangingStaff): Pick<ChangeView, 'can' | 'cannot'> {
  const { change, differences } = opened
  if (!isOpen(change) || change.state === 'agreed') return { can: [], cannot: null }
  const can: ChangeAct[] = ['drop']
  const { corrected, signatures } = change
  const signs = corrected && corrected.faults.length === 0 && signatures.length < signers
  if (mayDecide && signs && !signatures.some((one) => one.by.id === by.id)) can.push('sign')
  if (corrected && differences.some(({ better }) => better)) can.push('remedy')
  const why = notReady(opened) ?? (change.by.id === by.id ? ownProposal : undefined)
  if (mayDecide && !why) can.push('agree')
  return { can, cannot: why ?? (mayDecide ? null : 'Somebody who decides on places has to agree to it.') }
}

async function shownCorrected(
  ports: Pick<ChangePorts, 'applications'>,
  opened: OpenedRound,
  { change: { corrected, published, signatures, remedies }, differences }: OpenedChange,
): Promise<ChangeView['corrected']> {
  if (!corrected) return null
  const named = namer(opened)
  const names = await namesOf(
    ports,
    differences.map(({ reference }) => reference),
  )
  return {
    run: corrected.run,
    published,
    faults: corrected.faults.map(({ school, faults }) => ({ school: named(school), faults: [...faults] })),
    signatures: signatures.map((one) => ({ ...one })),
    children: differences.map(({ reference, got, should, better }) => ({
      reference,
      name: names.get(reference) ?? '',
      got: got === null ? null : named(got),
      should: should === null ? null : named(should),
      better,
      remedy: remedies[reference] ?? null,
    })),
  }
}

/** Whom or what a change is about, in a few words. */
const aboutOf = (change: Change, names: ReadonlyMap<string, string>, named: Named): string => {
  const { what } = change
  if (what.kind === 'number') return named(what.school).name
  if (what.kind === 'mistake') return 'The run of this round'
  return names.get(what.reference) || what.reference
}

/** A change as staff see it, once the look at the child is recorded. */
export async function changeView(
  ports: ChangePorts,
  opened: OpenedRound,
  staff: ChangingStaff,
  change: Change,
): Promise<ChangeView> {
  const found = await openChange(ports, opened, change)
  await look(ports, staff.by, found.application)
  const { what, history } = change
  const told = toldOf(what, found.effect, found.differences).length
  const applications = await ports.applications.some(namedIn(what))
  const names = new Map(applications.map((one) => [one.reference, nameOf(one)]))
  const { round, state, version, why, evidence, by, at, failure } = change
  return {
    ...{ id: publicId(change.id), round, state, version, why, evidence, by, at, failure },
    kind: what.kind,
    about: aboutOf(change, names, namer(opened)),
    reference: childOf(change) ?? null,
    words: [...found.words],
    effect: found.effect && (await shownEffect(ports, opened, found.effect, told)),
    corrected: await shownCorrected(ports, opened, found),
    ...canOf(found, staff),
    history: history.map(({ number, type, at: when, by: who, why: reason }) => ({
      ...{ number, type, at: when, by: who ?? null },
      ...(reason ? { why: reason } : {}),
    })),
  }
}

/** How many that are over are listed: the newest. */
const listed = 100

async function linesOf(
  ports: ChangePorts,
  opened: OpenedRound,
  ids: readonly string[],
): Promise<ChangeList['open']> {
  const found = await ports.changes.some(ids)
  const names = await namesOf(
    ports,
    found.flatMap((one) => childOf(one) ?? []),
  )
  return found
    .toSorted((a, b) => (a.at > b.at ? -1 : 1))
    .map((one) => ({
      ...{ id: publicId(one.id), state: one.state, why: one.why, by: one.by, at: one.at },
      kind: one.what.kind,
      about: aboutOf(one, names, namer(opened)),
    }))
}

/** Changes of a round: those to do something about, those that are over, and who came too late for the run. */
export async function changeList(ports: ChangePorts, opened: OpenedRound): Promise<ChangeList> {
  const why = notYet(opened, ports.now())
  if (why) return { notYet: why, open: [], closed: [], late: [] }
  const [open, closed] = await Promise.all([
    ports.changes.idsIn(opened.round.id, 'open'),
    ports.changes.idsIn(opened.round.id, 'closed'),
  ])
  return {
    notYet: null,
    open: await linesOf(ports, opened, open),
    closed: await linesOf(ports, opened, closed.slice(0, listed)),
    late: await lateOnes(ports, opened, [...open, ...closed]),
  }
}
