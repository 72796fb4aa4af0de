import { dayInWords } from '#contract/calendar/words.ts'
import type { PackBlock, PackSection } from '#contract/fostering/panel/pack.ts'
import { kindOfPart, type PartName } from '#contract/fostering/parts.ts'
import type { ReportComment, ReportSection } from '#contract/fostering/report.ts'
import { partTitle } from '../../parts/titles.ts'
import type { PartAt } from '../../report/compose.ts'
import { type Case, toldBy } from '../../report/facts/index.ts'
import { facts, heading, section, source, text } from './blocks.ts'

/** A report as it was locked, and what those who apply said to it. */
export interface PackReport {
  readonly title: string
  readonly sections: readonly ReportSection[]
  readonly comments: readonly ReportComment[]
  /** The version of each part that it was locked with. */
  readonly versions: ReadonlyMap<PartName, number>
}

/** What a household is asked in its own words, as somebody reads it who is not asked. */
const asRead: Readonly<Record<string, string>> = {
  'About you': 'About them',
  'Where you have lived': 'Where they have lived',
  'People who help you': 'People who help them',
  'People who know you well': 'People who know them well',
  'The child you look after': 'The child they look after',
}

/** What a section of the application, or another part that the household or others filled in, is called in papers for a panel. */
export const readTitle = (part: PartName): string => asRead[partTitle(part)] ?? partTitle(part)

/** What the household was asked is called as whoever reads of several calls it; the rest calls itself. */
const titled = (part: PartName, title: string, whose: string | undefined): string => {
  const kind = kindOfPart(part)
  const words = kind === 'form' || kind === 'reference' ? readTitle(part) : title
  return whose === undefined ? words : `${words} (${whose})`
}

const sinceThen = (on: string) => `In the record since ${dayInWords(on)}`

function reportSection(
  { title, filled, passages, name }: ReportSection,
  { versions }: PackReport,
  { people }: Case,
): PackSection[] {
  const taken = filled.flatMap((one): PackBlock[] => [
    heading(titled(one.part, one.title, people[one.about ?? '']?.name)),
    facts(one.facts),
    source({ name: one.part, number: one.number, on: one.on }, sinceThen(one.on)),
  ])
  const written = passages.flatMap((one): PackBlock[] => [
    text(one.text),
    {
      kind: 'source',
      part: name,
      number: versions.get(name) ?? 0,
      on: one.on,
      words: `Written by ${one.by} on ${dayInWords(one.on)}`,
    },
  ])
  const blocks = written.length === 0 ? taken : [...taken, heading('What the assessment says'), ...written]
  return section(name.replace('.', '-'), title, blocks)
}

/** The report, section by section: what it takes over from the record, and what its writers say of it. */
export const reportSections = (report: PackReport, of: Case): PackSection[] =>
  report.sections.flatMap((one) => reportSection(one, report, of))

/** What those who apply said to the report, in their own words. */
export const commentsSection = ({ comments }: PackReport): PackSection[] =>
  section(
    'comments',
    'What the household says to the report',
    comments.flatMap(({ name, text: words, on, late }) => [
      heading(name),
      text(words || 'They have read it and have nothing to add.'),
      text(`Sent on ${dayInWords(on)}${late ? ', after the last day for comments' : ''}.`),
    ]),
  )

/** What a part says, with its title and where it is from; nothing where it says nothing yet. */
export function toldBlocks({ values, ...part }: PartAt, of: Case, whose: string | undefined): PackBlock[] {
  const told = toldBy(values, { name: part.name, of, on: part.on })
  return told.facts.length === 0
    ? []
    : [heading(titled(part.name, told.title, whose)), facts(told.facts), source(part, sinceThen(part.on))]
}
