import { dayInEngland } from '#contract/calendar/day.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import { lookedAtAgain, takesFiles, withLate } from '#requests/life/files/late.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { documentsAsked } from '#services/define/files-asked.ts'
import { type Acting, invalid, next, notNow, type Outcome } from '../acting.ts'
import type { Fits, SomeDeciders } from '../decider.ts'

/** What came on paper joins the answer, as if the resident had added it: who did, how it came and when stand with it. */
function addDocument(request: ServiceRequest, acting: Acting, action: Do<'add-document'>): Outcome {
  const { question, files, how, on } = action
  if (!takesFiles(request))
    return notNow('It is finished, so no document can be added. Write a note instead.')
  if (on > dayInEngland(acting.at))
    return invalid('/action/on', 'The date it arrived must be today or in the past')
  if (!documentsAsked(request, acting.service).some(({ key }) => key === question))
    return invalid('/action/question', 'Choose one of the documents that the form asks for')
  const { at, by, cause, staff: actor } = acting
  const ports = { serviceOf: () => acting.service, secret: acting.secret, now: () => at }
  const added = withLate(ports, request, { question, files }, at, cause, { by, actor, came: { how, on } })
  if (added.kind === 'invalid') return invalid('/action/files', added.message)
  if (added.kind === 'not-wanted') return notNow()
  const after = lookedAtAgain(ports, added.request, added.question, at.toISOString())
  return after ? next(after) : notNow()
}

const takesDocuments: Fits = (request, service) =>
  takesFiles(request) && documentsAsked(request, service).length > 0

export const documentDeciders = {
  'add-document': { take: addDocument, fits: takesDocuments },
} satisfies SomeDeciders
