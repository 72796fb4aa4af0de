import type { CaseKind, PersonId } from '#contract/fostering/case.ts'
import { type PartName, type PartSummary, personOfPart } from '#contract/fostering/parts.ts'
import { type ReportName, reportNames } from '#contract/fostering/report.ts'
import { isOf, type ReportSectionOf } from './define.ts'
import { type ReportForm, reportForms } from './forms.ts'

export type { ReportSectionOf } from './define.ts'

/** The form of a report in a case of this kind. Throws where there is none, which no case has. */
export function formOf(report: ReportName, kind: CaseKind): ReportForm {
  const found = reportForms.find((one) => one.report === report && one.cases.includes(kind))
  if (!found) throw new Error('A case without a form for its report')
  return found
}

export const sectionPart = ({ slug }: Pick<ReportSectionOf, 'slug'>): PartName => `section.${slug}`

/** The section that a part holds, and whose report it is in; undefined where a case of this kind has none of the name. */
export function reportSectionOf(
  name: PartName,
  kind: CaseKind,
): { readonly report: ReportName; readonly section: ReportSectionOf } | undefined {
  for (const report of reportNames) {
    const section = formOf(report, kind).sections.find((one) => sectionPart(one) === name)
    if (section) return { report, section }
  }
  return undefined
}

/** The section of this name in any report; undefined where no form has one. */
export function sectionNamed(name: string) {
  for (const { report, sections } of reportForms) {
    const section = sections.find((one) => sectionPart(one) === name)
    if (section) return { report, section }
  }
  return undefined
}

/** What a head knows of a case, as far as its reports need it. */
export interface KnownCase {
  readonly kind: CaseKind
  readonly people: Readonly<Record<PersonId, { readonly here: boolean }>>
  readonly known: Readonly<Record<PartName, Pick<PartSummary, 'state'>>>
}

/** Nothing is used of a part to which consent was taken back, nor of what is about somebody who has left. */
function isUsed(part: PartName, { people, known }: KnownCase): boolean {
  const about = personOfPart(part)
  return known[part]?.state !== 'withdrawn' && (about === undefined || people[about]?.here === true)
}

/** Parts that a section takes over, of those that somebody has begun, in the order of its sources. */
export const sourcesOf = (section: ReportSectionOf, of: KnownCase): PartName[] =>
  section.from.flatMap((source) =>
    Object.keys(of.known)
      .filter((part) => isOf(source, part) && isUsed(part, of))
      .sort(),
  )

/** All parts that a report is made of, of those that somebody has begun: its sections, and what they take over. */
export function partsOfReport(report: ReportName, of: KnownCase): PartName[] {
  const { sections } = formOf(report, of.kind)
  const own = sections.map(sectionPart).filter((name) => Object.hasOwn(of.known, name))
  return [...new Set([...own, ...sections.flatMap((one) => sourcesOf(one, of))])]
}
