import type { PersonId } from '#contract/fostering/case.ts'
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
import { type Comment, commentsBy, type ReportValues, versionsIn } from '../parts/report.ts'
import { formOf, partsOfReport, reportSectionOf, sourcesOf } from '../parts/sections/index.ts'
import { changedSince, composeReport, composeSection, type PartAt } from '../report/compose.ts'
import { copyFor } from '../report/copy.ts'
import { versionsOf } from '../report/versions.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { type Head, lastNumber, type Part } from './part.ts'
import { partsAt, type Version } from './parts-at.ts'
import { freshPart, type HouseholdPorts } from './perform.ts'
import { done, type Outcome } from './refusal.ts'
import { actsFor, partView } from './view.ts'

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

/** Parts that an open report would be made of, had they not been erased. */
const erasedOf = (name: ReportName, { values, known }: Head, { lock }: ReportValues): Version[] =>
  lock
    ? []
    : partsOfReport(name, { ...values, known }).flatMap((part) =>
        known[part]?.erased === undefined ? [] : [{ part, number: 0 }],
      )

/** The versions that a report shows: those that are locked, or what the head knows now. */
const versionsOfReport = (name: ReportName, { values, known }: Head, { lock }: ReportValues) =>
  lock ? lock.parts : versionsIn(name, { head: values, known })

/** What each who applies said: what they wrote themselves, then what staff wrote down. */
export function commentsOf({ comments, told = [] }: ReportValues, head: Head): ReportComment[] {
  const shown = (
    person: PersonId,
    { text, on, finished, late }: Comment,
    how: ReportComment['told'],
  ): ReportComment => ({
    person,
    name: head.values.people[person]?.name ?? person,
    text,
    on,
    finished,
    late,
    told: how,
  })
  return [
    ...Object.entries(comments).map(([person, comment]) => shown(person, comment, null)),
    ...told.map(({ how, recorded, ...said }) => shown(said.person, said, { how, ...recorded })),
  ]
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
  const all = [...versions, ...erasedOf(name, head, values)]
  const { parts, gone } = await partsAt(ports, who, head, all)
  return done({
    household: head.household,
    name,
    kind: head.values.kind,
    title: formOf(name, head.values.kind).title,
    people: applying(head),
    seen: found.seen,
    acts: await actsFor(who, name, head),
    sections: composeReport(name, parts, head.values),
    gone,
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
  const { parts, gone } = await partsAt(ports, who, head, lock.parts)
  const comments = commentsOf(found.part.values, head).filter(({ person }) => person === who.id)
  return done({
    household: head.household,
    name,
    title: formOf(name, kind).title,
    people: applying(head),
    shown: shown.on,
    commentsBy: lastDay(ports, head, name, found.part.values),
    sections: copyFor(who, phase, composeReport(name, parts, head.values)),
    gone: gone.filter(({ part }) => mayPart(who, 'see', part, phase)),
    comment: comments.find(({ told }) => told === null) ?? null,
    told: comments.filter(({ told }) => told !== null),
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
  const { parts, gone } = await partsAt(ports, who, head, versions)
  return done({
    ...composeSection(found.section, [own, ...parts], head.values),
    gone,
    household: head.household,
    report: found.report,
    ask: found.section.ask,
    people: applying(head),
    seen,
    acts,
    versions: versionsOf(kept.history),
  })
}
