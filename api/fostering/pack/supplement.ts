import { dayInWords } from '#contract/calendar/words.ts'
import type { PackManifest, PackQuestions, PackSection } from '#contract/fostering/panel/pack.ts'
import type { PartAt } from '../report/compose.ts'
import type { Case } from '../report/facts/index.ts'
import type { Gathered } from './gather.ts'
import { changedSections, latestParts, latestSections, newerThan } from './latest.ts'
import { sectionFile } from './manifest.ts'
import { heading, section, text } from './sections/blocks.ts'
import { canTell, papersSection } from './sections/papers.ts'

type Question = PackQuestions['questions'][number]

/** Questions that members asked, with what the worker answered. */
const questionsSection = (number: number, answered: readonly Question[]): PackSection[] =>
  section(
    `questions-${number}`,
    'Questions from the panel, and the answers',
    answered.flatMap(({ text: asked, answer }) =>
      answer
        ? [heading(asked), text(answer.text), text(`Answered by ${answer.by} on ${dayInWords(answer.at)}.`)]
        : [],
    ),
  )

interface Supplement {
  readonly number: number
  readonly why: string
  readonly before: readonly PackManifest[]
  /** All sections as they would be locked today. */
  readonly today: readonly PackSection[]
  readonly answered: readonly Question[]
}

/** Parts that are newer than what readers have, and can be told in words. */
function newerParts({ papers, versions }: Gathered, before: readonly PackManifest[]): PartAt[] {
  const newer = newerThan(latestParts(before), versions)
  return papers.filter((part) => newer.has(part.name) && canTell(part))
}

/**
 * The sections of a supplement: why there is one, what stands now in each part that was changed, the sections that are
 * another now, whole, and questions with their answers. None but the first where nothing is new.
 */
export function composeSupplement(
  gathered: Gathered,
  of: Case,
  { number, why, before, today, answered }: Supplement,
): PackSection[] {
  const files = today.map((one) => ({ section: one, sha256: sectionFile(one).mark.sha256 }))
  const news = [
    ...papersSection(`changed-${number}`, 'What is new in the record', newerParts(gathered, before), of),
    ...changedSections(latestSections(before), files),
    ...questionsSection(number, answered),
  ]
  const first = section(`why-${number}`, `Supplement ${number}: what it is for`, [
    text(why),
    ...(news.length > 0
      ? [heading('What it has'), { kind: 'list' as const, items: news.map(({ title }) => title) }]
      : []),
  ])
  return [...first, ...news]
}
