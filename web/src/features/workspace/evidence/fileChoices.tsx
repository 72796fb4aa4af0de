import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { Thumbnail } from './Thumbnail.tsx'
import { fileNames, provedBy } from './useEvidence.ts'

/** Files of a request to choose from, each with its picture; all that came with it where none are given. */
export function fileChoices(
  request: WorkRequest | undefined,
  files: readonly { id: string }[] | undefined = request?.evidence,
) {
  if (!request || !files) return []
  const names = fileNames(request)
  return files.map(({ id }) => ({
    value: id,
    text: names.get(id) ?? '',
    hint: provedBy(request, id),
    picture: <Thumbnail reference={request.reference} id={id} />,
  }))
}
