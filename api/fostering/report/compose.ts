import { type PartName, personOfPart } from '#contract/fostering/parts.ts'
import type { Filled, LockedPart, ReportName, ReportSection } from '#contract/fostering/report.ts'
import type { SectionValues } from '../parts/section.ts'
import { isOf, type Source } from '../parts/sections/define.ts'
import { formOf, type ReportSectionOf, sectionPart } from '../parts/sections/index.ts'
import { type Case, toldBy } from './facts/index.ts'

/** A part as it was at one of its events. */
export interface PartAt {
  readonly name: PartName
  readonly number: number
  /** The day of that event. */
  readonly on: string
  readonly values: object
}

/** What a section takes over from one part; nothing where that says nothing yet. */
function filledFrom({ name, number, on, values }: PartAt, { only }: Source, of: Case): Filled[] {
  const { title, facts } = toldBy(values, { name, of, on, only })
  return facts.length === 0
    ? []
    : [{ part: name, title, about: personOfPart(name) ?? null, number, on, facts: [...facts] }]
}

/** A section of a report: what is known, each with where it is from, and what its writers say of it. */
export function composeSection(section: ReportSectionOf, parts: readonly PartAt[], of: Case): ReportSection {
  const name = sectionPart(section)
  const own = parts.find((part) => part.name === name)?.values as SectionValues | undefined
  const filled = section.from.flatMap((source) =>
    parts.filter((part) => isOf(source, part.name)).flatMap((part) => filledFrom(part, source, of)),
  )
  return {
    name,
    title: section.title,
    state: own?.finished ? 'done' : own && own.passages.length > 0 ? 'started' : 'not-started',
    filled,
    passages: [...(own?.passages ?? [])],
  }
}

/** All sections of a report, from the parts that it is made of, each at the version that it names. */
export const composeReport = (report: ReportName, parts: readonly PartAt[], of: Case): ReportSection[] =>
  formOf(report, of.kind).sections.map((section) => composeSection(section, parts, of))

/** Names of the locked parts that somebody has changed since. */
export const changedSince = (
  locked: readonly LockedPart[],
  known: Readonly<Record<PartName, { readonly number: number }>>,
): PartName[] => locked.flatMap(({ part, number }) => ((known[part]?.number ?? 0) > number ? [part] : []))
