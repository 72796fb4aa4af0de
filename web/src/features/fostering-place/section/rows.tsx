import type { Page, Question } from '#contract/core/question.ts'
import type { FormSection } from '#fostering/forms/index.ts'
import { readable } from '#services/define/read.ts'
import { askedOn, shownPages } from '#services/define/walk.ts'
import type { ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { addresses, type PlaceOf } from '../addresses.ts'
import type { Place } from '../enter/InPlace.tsx'
import { knownOf } from './known.ts'
import type { SectionHere } from './useSection.ts'

/** One row for each question that is asked, answered or not, with the way to change it. */
export function sectionRows(
  { of, view: place }: Pick<Place, 'of' | 'view'>,
  here: SectionHere,
  mayFill: boolean,
): SummaryRow[] {
  const { section, part, answers } = here
  const words = new Map(readable(section, answers).map(({ key, answer }) => [key, answer]))
  const row = (page: Page, question: Question): SummaryRow => {
    const name = question.short ?? question.label
    const answer = words.get(question.key)
    const known = answer ? undefined : knownOf(question, answers, place)
    const change = {
      text: answer ? 'Change' : known ? 'Check' : 'Answer',
      // Only the first letter: “GP surgery” and “UK” are read as they are written.
      hiddenText: name.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase()),
      href: addresses.question(of, part, page.id, 'review'),
    }
    return {
      key: name,
      value: (
        <span className="app-check__words">
          {answer ??
            (known
              ? `${known.shown}. ${known.words}. Is it still right?`
              : question.optional
                ? 'Nothing added'
                : 'Not answered yet')}
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
