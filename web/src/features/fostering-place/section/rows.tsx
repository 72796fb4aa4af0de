import type { Page, Question } from '#contract/core/question.ts'
import type { FormSection } from '#fostering/forms/index.ts'
import { readable } from '#services/define/read.ts'
import { askedOn, shownPages } from '#services/define/walk.ts'
import type { ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { addresses, type PlaceOf } from '../addresses.ts'
import type { SectionHere } from './useSection.ts'

/** Where an answer came from that nobody entered here. */
const saidElsewhere = (view: SectionHere['view'], key: string): string =>
  ((view.values.from ?? {}) as Record<string, string>)[key] ? ' (you told us this when you first asked)' : ''

/** One row for each question that is asked, answered or not, with the way to change it. */
export function sectionRows(of: PlaceOf, here: SectionHere, mayFill: boolean): SummaryRow[] {
  const { section, part, answers, view } = here
  const words = new Map(readable(section, answers).map(({ key, answer }) => [key, answer]))
  const row = (page: Page, question: Question): SummaryRow => {
    const name = question.short ?? question.label
    const answer = words.get(question.key)
    const change = {
      text: answer ? 'Change' : 'Answer',
      hiddenText: name.toLowerCase(),
      href: addresses.question(of, part, page.id, 'review'),
    }
    return {
      key: name,
      value: (
        <span className="app-check__words">
          {answer
            ? `${answer}${saidElsewhere(view, question.key)}`
            : question.optional
              ? 'Nothing added'
              : 'Not answered yet'}
        </span>
      ),
      ...(mayFill && { actions: [change] }),
    }
  }
  return shownPages(section, answers).flatMap((page) =>
    askedOn(page, answers).map((question) => row(page, question)),
  )
}

/** Messages by question as an error summary, each with the way to the page where it is put right. */
export const errorItems = (
  of: PlaceOf,
  part: string,
  section: FormSection,
  wrong: readonly (readonly [path: string, message: string])[],
): ErrorSummaryItem[] =>
  wrong.map(([path, text]) => {
    const key = path.split('/')[0]
    const page = section.pages.find(({ questions }) => questions.some((question) => question.key === key))
    return { text, href: page && addresses.question(of, part, page.id, 'review') }
  })
