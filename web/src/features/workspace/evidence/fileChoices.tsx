import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { Thumbnail } from './Thumbnail.tsx'
import { fileNames, provedBy } from './useEvidence.ts'

/** The files of a request to choose from, each with its picture. */
export function fileChoices(request: WorkRequest | undefined) {
  if (!request) return []
  const names = fileNames(request)
  return request.evidence.map(({ id }) => ({
    value: id,
    text: names.get(id) ?? '',
    hint: provedBy(request, id),
    picture: <Thumbnail reference={request.reference} id={id} />,
  }))
}
