import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type {
  ReportComment,
  ReportCopy,
  ReportName,
  ReportView,
  SectionView,
} from '#contract/fostering/report.ts'
import { hashOf } from '#record/canonical.ts'
import { factsOf } from '../clocks/of-head.ts'
import { commentsBy, type ReportValues, versionsIn } from '../parts/report.ts'
import { formOf, reportSectionOf, sourcesOf } from '../parts/sections/index.ts'
import { changedSince, composeReport, composeSection, type PartAt } from '../report/compose.ts'
import { copyFor } from '../report/copy.ts'
import { versionsOf } from '../report/versions.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { type Head, lastNumber, type Part } from './part.ts'
import { freshPart, type HouseholdPorts } from './perform.ts'
import { done, type Outcome } from './refusal.ts'
import { valuesAt } from './values-at.ts'
import { actsFor, partView } from './view.ts'

const dayOf = (at: string | undefined): Day => dayInEngland(new Date(at ?? 0))

/** A part at one of its events. As it lies in the table where that is its last; drawn from its history where not. */
async function partAt(
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  name: PartName,
  number: number,
): Promise<PartAt> {
  const id = `${head.household}/${name}`
  const light = await ports.parts.light(id)
  if (light && lastNumber(light, true) === number)
    return { name, number, on: dayOf(light.history.at(-1)?.at), values: light.values }
  const whole = await ports.parts.get(id)
  const fresh = await freshPart(ports, who, head, name)
  if (!whole || !fresh) throw new Error('A part that the head knows is not there')
  return {
    name,
    number,
    on: dayOf(whole.history[number - 1]?.at),
    values: valuesAt(fresh.values, whole.history, number),
  }
}

const partsAt = (
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  versions: readonly { readonly part: PartName; readonly number: number }[],
) => Promise.all(versions.map(({ part, number }) => partAt(ports, who, head, part, number)))

const applying = ({ values: { people } }: Head) =>
  Object.entries(people).flatMap(([id, { role, name, here }]) =>
    role === 'applicant' && here ? [{ id, name }] : [],
  )

/** The part of a report, begun or not; undefined for whoever may not see it. */
async function reportPart(ports: HouseholdPorts, who: Who, head: Head, name: ReportName) {
  if (!mayPart(who, 'see', name, head.values.phase)) return undefined
  const kept = await ports.parts.light(`${head.household}/${name}`)
  const part = kept ?? (await freshPart(ports, who, head, name))
  return part && { part: part as Part<ReportValues>, seen: lastNumber(part, true) }
}

/** The versions that a report shows: those that are locked, or what the head knows now. */
const versionsOfReport = (name: ReportName, { values, known }: Head, { lock }: ReportValues) =>
  lock ? lock.parts : versionsIn(name, { head: values, known })

function commentsOf({ comments }: ReportValues, head: Head): ReportComment[] {
  return Object.entries(comments).map(([person, { text, on, finished, late }]) => ({
    person,
    name: head.values.people[person]?.name ?? person,
    text,
    on,
    finished,
    late,
  }))
}

const lastDay = (ports: HouseholdPorts, head: Head, name: ReportName, { shown }: ReportValues) =>
  shown === undefined ? null : (commentsBy(name, shown.on, factsOf(head), ports.rules) ?? null)

/** A report as those read it who may read all of it. */
export async function openReport(
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  name: ReportName,
): Promise<Outcome<ReportView>> {
  const found = await reportPart(ports, who, head, name)
  if (!found || who.as === 'applicant') return { kind: 'not-found' }
  const { values } = found.part
  const versions = versionsOfReport(name, head, values)
  const parts = await partsAt(ports, who, head, versions)
  return done({
    household: head.household,
    name,
    kind: head.values.kind,
    title: formOf(name, head.values.kind).title,
    people: applying(head),
    seen: found.seen,
    acts: await actsFor(who, name, head),
    sections: composeReport(name, parts, head.values),
    fingerprint: hashOf(versions),
    lock: values.lock ?? null,
    changedSince: changedSince(values.lock?.parts ?? [], head.known),
    shown: values.shown?.on ?? null,
    commentsBy: lastDay(ports, head, name, values),
    comments: commentsOf(values, head),
  })
}

/** The copy of one who applies, once the report was given to them. */
export async function openCopy(
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  name: ReportName,
): Promise<Outcome<ReportCopy>> {
  const found = await reportPart(ports, who, head, name)
  const { lock, shown } = found?.part.values ?? {}
  if (!found || !lock || !shown?.to.includes(who.id)) return { kind: 'not-found' }
  const { phase, kind } = head.values
  const parts = await partsAt(ports, who, head, lock.parts)
  return done({
    household: head.household,
    name,
    title: formOf(name, kind).title,
    people: applying(head),
    shown: shown.on,
    commentsBy: lastDay(ports, head, name, found.part.values),
    sections: copyFor(who, phase, composeReport(name, parts, head.values)),
    comment: commentsOf(found.part.values, head).find(({ person }) => person === who.id) ?? null,
    seen: found.seen,
    acts: await actsFor(who, name, head),
  })
}

/** What somebody who applies would read, for whoever is about to give it to them. */
export async function previewCopy(
  ports: HouseholdPorts,
  who: Who,
  reader: Who,
  head: Head,
  name: ReportName,
): Promise<Outcome<ReportCopy['sections']>> {
  const whole = await openReport(ports, who, head, name)
  return whole.kind === 'done' ? done(copyFor(reader, head.values.phase, whole.item.sections)) : whole
}

/** One section, for whoever writes it: with what is known now, and every version of what was written. */
export async function openSection(
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  name: PartName,
): Promise<Outcome<SectionView>> {
  const found = reportSectionOf(name, head.values.kind)
  if (!found || !mayPart(who, 'see', name, head.values.phase)) return { kind: 'not-found' }
  const kept =
    (await ports.parts.get(`${head.household}/${name}`)) ?? (await freshPart(ports, who, head, name))
  if (!kept) return { kind: 'not-found' }
  const sources = sourcesOf(found.section, { ...head.values, known: head.known })
  const versions = sources.flatMap((part) => {
    const number = head.known[part]?.number
    return number === undefined ? [] : [{ part, number }]
  })
  const { seen, acts, summary } = await partView(who, head, kept, false)
  const own: PartAt = { name, number: seen, on: summary.since, values: kept.values }
  const parts = [own, ...(await partsAt(ports, who, head, versions))]
  return done({
    ...composeSection(found.section, parts, head.values),
    household: head.household,
    report: found.report,
    ask: found.section.ask,
    people: applying(head),
    seen,
    acts,
    versions: versionsOf(kept.history),
  })
}
