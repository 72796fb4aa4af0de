import type { Answers } from '#contract/core/condition.ts'
import type { Page, Result } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { Contact } from '#contract/requests/contact.ts'
import type { Submission } from '#contract/requests/request.ts'
import { checkAnswers } from '#services/define/check.ts'
import { prune, resultOf, shownPages } from '#services/define/walk.ts'
import { fillKnown } from './reuse.ts'
import type { Draft } from './saved.ts'

/** The draft after "Continue" on a page: what depended on a changed answer is gone, everything else stays. */
export function answerPage(service: Service, draft: Draft, page: Page, given: Answers): Draft {
  const answers = prune(service, { ...draft.answers, ...given })
  const keys = page.questions.map(({ key }) => key)
  const { stopped: _, ...rest } = draft
  return fillKnown(service, {
    ...rest,
    answers,
    passed: stillPassed(service, answers, [...new Set([...draft.passed, page.id])]),
    ...(draft.filled && { filled: draft.filled.filter((id) => id !== page.id) }),
    typed: without(draft.typed, keys),
    refused: without(draft.refused, keys),
  })
}

/** Marks of pages that are still shown, and of results that still hold; what else was seen stays seen. */
function stillPassed(service: Service, answers: Answers, passed: readonly string[]): string[] {
  const shown = shownPages(service, answers)
  const marks = new Set(
    shown.map((page) => {
      const result = resultOf(page, answers)
      return result ? resultMark(page, result) : page.id
    }),
  )
  const own = new Set(service.pages.map(({ id }) => id))
  return passed.filter((mark) => marks.has(mark) || !own.has(mark.split('/')[0] ?? ''))
}

/** How a result that was read is kept among the passed pages: another result of the same page is not read yet. */
export const resultMark = (page: Page, result: Result): string => `${page.id}/${result.id}`

/** The draft after "Continue" on a page that asks nothing. */
export const pass = (draft: Draft, mark: string): Draft => ({
  ...draft,
  passed: [...new Set([...draft.passed, mark])],
})

/** The draft with what stands in a page's fields, before "Continue". */
export const typeOnPage = (draft: Draft, typed: Readonly<Record<string, unknown>>): Draft => ({
  ...draft,
  typed: { ...draft.typed, ...typed },
})

/** The draft after "Continue" on the contact page. */
export function giveContact(draft: Draft, contact: Contact): Draft {
  const { typedContact: _, ...rest } = draft
  const fields = Object.keys(draft.refused).filter((key) => key.startsWith('contact.'))
  return { ...rest, contact, refused: without(draft.refused, fields) }
}

/** What is sent. Contact details that say nothing are left out. */
export function submissionOf(service: Service, { answers, contact }: Draft): Submission {
  const checked = checkAnswers(service, answers)
  const says = contact && (contact.name || contact.email || contact.phone)
  return {
    service: service.slug,
    answers: checked.ok ? { ...checked.answers } : { ...answers },
    ...(says && { contact }),
  }
}

/** The draft once a body is on its way: until it is answered nobody knows whether it was received. */
export const sending = (draft: Draft, body: Submission): Draft => ({
  ...draft,
  refused: {},
  unanswered: [...draft.unanswered.filter((one) => !isSame(one, body)), body],
})

/** The draft once the API has refused a body, so that it certainly was not received. */
export const notReceived = (draft: Draft, body: Submission): Draft => ({
  ...draft,
  unanswered: draft.unanswered.filter((one) => !isSame(one, body)),
})

export const isSame = (a: Submission, b: Submission): boolean => JSON.stringify(a) === JSON.stringify(b)

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => !keys.includes(key.split('/')[0] ?? key)),
  )
}
