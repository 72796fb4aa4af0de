import type { Service } from '#contract/core/service.ts'
import { Changeable } from '#contract/requests/resident-actions.ts'
import { resultOf, shownPages } from '#services/define/walk.ts'
import { api } from '#web/app/api.ts'
import { resultMark } from '#web/journey/model/change.ts'
import { type Draft, emptyDraft, newKey } from '#web/journey/model/saved.ts'
import { reviewId } from '#web/journey/model/sections.ts'

/** Which application, and the key that opens it. */
export interface Opened {
  readonly reference: string
  readonly key: string
}

/** The answers that may be changed, as they are now. */
export const changeableAnswers = ({ reference, key }: Opened): Promise<Changeable> =>
  api(`/api/requests/${encodeURIComponent(reference)}/application`, (json) => Changeable.parse(json), {
    headers: { authorization: `Bearer ${key}` },
  })

/** The form as it was sent, every page of it passed, so that it opens at its check page. */
export function draftToChange(service: Service, { answers, revision }: Changeable, opened: Opened): Draft {
  const pages = shownPages(service, answers).map((page) => {
    const result = resultOf(page, answers)
    return result ? resultMark(page, result) : page.id
  })
  const reviews = (service.sections ?? []).filter(({ review }) => review).map(reviewId)
  const { reference, key: trackingKey } = opened
  return {
    ...emptyDraft(newKey(), Date.now()),
    answers,
    passed: [...pages, ...reviews],
    changes: { reference, trackingKey, revision },
  }
}
