import type { Plan } from '#contract/fostering/clocks.ts'
import { kindOfPart, type PartName } from '#contract/fostering/parts.ts'
import type { LockedPart, ReportName } from '#contract/fostering/report.ts'
import { hashOfLast } from '#record/chain.ts'
import type { Head, Part } from '../household/part.ts'
import { partsAt } from '../household/parts-at.ts'
import type { HouseholdPorts } from '../household/perform.ts'
import { todayOf } from '../household/plan-view.ts'
import { commentsOf } from '../household/report-view.ts'
import { isReferred, type Referral, type ReferralValues } from '../parts/referral/values.ts'
import type { ReportValues } from '../parts/report.ts'
import { formOf } from '../parts/sections/index.ts'
import { composeReport, type PartAt } from '../report/compose.ts'
import type { Who } from '../rights/may.ts'
import type { PackReport } from './sections/report.ts'

/** What a pack is made from, each part at a version that is named. */
export interface Gathered {
  readonly head: Head
  readonly referral: Referral
  readonly report: PackReport | undefined
  /** Parts that the referral goes by, as the record has them now. */
  readonly papers: readonly PartAt[]
  /** Of those, what is another than when the report was finished. */
  readonly changed: readonly PartAt[]
  readonly plan: Plan
  /** Every part that was read, the one of the report too, with its version and its end. */
  readonly versions: readonly LockedPart[]
}

/** Nobody's act: whoever locks a pack may do that, and need not see each part by themselves. */
const itself: Who = { as: 'adviser', id: 'packs', name: 'Shire' }

const markOf = ({ name, history }: Part): LockedPart => ({
  part: name,
  number: history.length,
  end: hashOfLast(history),
})

const reportOf = ({ type }: Referral): ReportName => (type === 'brief-report' ? 'report.brief' : 'report')

async function reportFor(ports: HouseholdPorts, head: Head, referral: Referral) {
  const name = reportOf(referral)
  const part = (await ports.parts.get(`${head.household}/${name}`)) as Part<ReportValues> | undefined
  const lock = part?.values.lock
  if (!part || !lock) return undefined
  // What was erased since is missing in the report itself, which says so.
  const { parts } = await partsAt(ports, itself, head, lock.parts)
  const report: PackReport = {
    title: formOf(name, head.values.kind).title,
    sections: composeReport(name, parts, head.values),
    comments: commentsOf(part.values, head),
    versions: new Map(lock.parts.map(({ part: locked, number }) => [locked, number])),
  }
  return { report, versions: [markOf(part), ...lock.parts] }
}

/**
 * Parts of the kinds that it was referred with, as the head knows them now, and documents, as photos are marked for a panel
 * afterwards too. Reports and their sections are read apart.
 */
function papersNow({ known }: Head, { lock }: Referral, own: PartName): LockedPart[] {
  const kinds = new Set<string>(['document', ...lock.parts.map(({ part }) => kindOfPart(part))])
  return Object.values(known)
    .filter(({ name, kind }) => kinds.has(kind) && kind !== 'report' && kind !== 'section' && name !== own)
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap(({ name, number, end }) => (end === undefined ? [] : [{ part: name, number, end }]))
}

/** Each version once: the report has most of what the referral goes by. */
const once = (versions: readonly LockedPart[]): LockedPart[] => [
  ...new Map(versions.map((one) => [`${one.part} ${one.number}`, one])).values(),
]

/** Reads what a referral goes by; undefined where there is no such referral. */
export async function gather(
  ports: HouseholdPorts,
  household: string,
  name: PartName,
): Promise<Gathered | undefined> {
  const [head, part] = (await Promise.all([
    ports.parts.get(`${household}/head`),
    ports.parts.get(`${household}/${name}`),
  ])) as [Head | undefined, Part<ReferralValues> | undefined]
  if (!head || !part || !isReferred(part.values)) return undefined
  const referral = part.values
  const found = await reportFor(ports, head, referral)
  const current = papersNow(head, referral, name)
  const { parts: papers } = await partsAt(ports, itself, head, current)
  const before = found?.versions ?? referral.lock.parts
  const isNew = (one: PartAt) =>
    !before.some(({ part: known, number }) => known === one.name && number >= one.number)
  return {
    head,
    referral,
    report: found?.report,
    papers,
    changed: papers.filter(isNew),
    plan: todayOf(ports, head).plan,
    versions: once([markOf(head as unknown as Part), markOf(part), ...(found?.versions ?? []), ...current]),
  }
}
