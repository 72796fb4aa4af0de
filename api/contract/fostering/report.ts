import * as z from 'zod/mini'
import { CaseKind, DayText, PersonId } from './case.ts'
import { PartName, PartState } from './parts.ts'

/** The full report of an assessment, and a brief one, where somebody seems unlikely to be suitable. */
export const reportNames = ['report', 'report.brief'] as const
export const ReportName = z.enum(reportNames)
export type ReportName = z.infer<typeof ReportName>

/**
 * Which of the household reads a passage: `household`, each who applies; a person, they alone; `council`, none of them,
 * because it says what somebody else said in confidence. Whoever decides reads all of it.
 */
export const Reader = z.union([z.enum(['household', 'council']), PersonId])
export type Reader = z.infer<typeof Reader>

/** The longest passage, and how many a section has at most: a section with one version of it fits one item. */
export const longestPassage = 12_000
export const mostPassages = 10

/** What somebody wrote in a section, with the day of its last change. */
export const Passage = z.object({
  id: z.string(),
  text: z.string(),
  reader: Reader,
  by: z.string(),
  on: DayText,
})
export type Passage = z.infer<typeof Passage>

/** One thing that is known. Several lines where there are several. */
export const ReportFact = z.object({ label: z.string(), value: z.string() })
export type ReportFact = z.infer<typeof ReportFact>

/** What a section takes over from a part of the record, and from which version of it. */
export const Filled = z.object({
  part: PartName,
  title: z.string(),
  about: z.nullable(PersonId),
  /** The part's event that it stands at, and its day. */
  number: z.int(),
  on: DayText,
  facts: z.array(ReportFact),
})
export type Filled = z.infer<typeof Filled>

/** A section as those read it who may read all of it. */
export const ReportSection = z.object({
  name: PartName,
  title: z.string(),
  state: PartState,
  filled: z.array(Filled),
  passages: z.array(Passage),
})
export type ReportSection = z.infer<typeof ReportSection>

/** What a locked report is made of: the version of each part, and the hash of its last entry. */
export const LockedPart = z.object({ part: PartName, number: z.int(), end: z.string() })
export type LockedPart = z.infer<typeof LockedPart>

export const Lock = z.object({
  on: DayText,
  by: z.string(),
  parts: z.array(LockedPart),
  /** SHA-256 of the list, base64url. */
  hash: z.string(),
})
export type Lock = z.infer<typeof Lock>

/** How somebody said something that staff wrote down. */
export const toldBy = {
  letter: 'In a letter',
  email: 'In an email',
  call: 'In a call',
  meeting: 'In person',
} as const
export const ToldBy = z.enum(Object.keys(toldBy) as [keyof typeof toldBy])
export type ToldBy = z.infer<typeof ToldBy>

/** What somebody who applies says to the report. `late`: it came after the last day, and is kept all the same. */
export const ReportComment = z.object({
  person: PersonId,
  name: z.string(),
  text: z.string(),
  on: DayText,
  finished: z.boolean(),
  late: z.boolean(),
  /** Where they did not write it on their page: how it came, and who wrote it down on which day. */
  told: z.nullable(z.object({ how: ToldBy, by: z.string(), on: DayText })),
})
export type ReportComment = z.infer<typeof ReportComment>

/** A part that a report was made of and that is there no more. `on`: the day on which it was erased; null: nobody erased it. */
export const Gone = z.object({
  part: PartName,
  title: z.string(),
  about: z.nullable(PersonId),
  on: z.nullable(DayText),
})
export type Gone = z.infer<typeof Gone>

const People = z.array(z.object({ id: PersonId, name: z.string() }))

/** `GET …/households/{household}/reports/{report}`: the whole report, as whoever decides reads it. */
export const ReportView = z.object({
  household: z.string(),
  name: ReportName,
  kind: CaseKind,
  title: z.string(),
  /** Those who apply. */
  people: People,
  seen: z.int(),
  acts: z.array(z.string()),
  sections: z.array(ReportSection),
  gone: z.array(Gone),
  /** Sent back with `finish`: what was read is what is locked. */
  fingerprint: z.string(),
  lock: z.nullable(Lock),
  /** Parts of it that somebody changed after it was locked. It shows them as they were. */
  changedSince: z.array(PartName),
  shown: z.nullable(DayText),
  /** The last day for comments, where there is one. */
  commentsBy: z.nullable(DayText),
  comments: z.array(ReportComment),
})
export type ReportView = z.infer<typeof ReportView>

/** What one section was at some time: who changed which passage. `text` is null where they took it out. */
export const SectionVersion = z.object({
  number: z.int(),
  at: z.string(),
  by: z.string(),
  passage: z.string(),
  text: z.nullable(z.string()),
  reader: z.nullable(Reader),
})
export type SectionVersion = z.infer<typeof SectionVersion>

/** `GET …/households/{household}/sections/{section}`: one section, for whoever writes it. */
export const SectionView = z.extend(ReportSection, {
  household: z.string(),
  report: ReportName,
  /** What belongs here, as a colleague would say it. */
  ask: z.string(),
  people: People,
  gone: z.array(Gone),
  seen: z.int(),
  acts: z.array(z.string()),
  /** Oldest first. */
  versions: z.array(SectionVersion),
})
export type SectionView = z.infer<typeof SectionView>

/** A section as one who applies reads it. */
const CopySection = z.object({
  title: z.string(),
  filled: z.array(z.object({ title: z.string(), on: DayText, facts: z.array(ReportFact) })),
  passages: z.array(z.string()),
})

/** `GET …/reports/{report}/copies/{person}`: what one who applies would read, for whoever gives it to them. */
export const ReportPreview = z.object({ name: z.string(), sections: z.array(CopySection) })
export type ReportPreview = z.infer<typeof ReportPreview>

/**
 * `GET …/place/reports/{report}`: the copy of somebody who applies. What other people said in confidence, and what is a
 * partner's own, is not in it.
 */
export const ReportCopy = z.object({
  household: z.string(),
  name: ReportName,
  title: z.string(),
  people: People,
  shown: DayText,
  commentsBy: z.nullable(DayText),
  sections: z.array(CopySection),
  /** Of what they may see anyway. */
  gone: z.array(Gone),
  comment: z.nullable(ReportComment),
  /** What they said on paper or in words, as we wrote it down. */
  told: z.array(ReportComment),
  seen: z.int(),
  acts: z.array(z.string()),
})
export type ReportCopy = z.infer<typeof ReportCopy>
