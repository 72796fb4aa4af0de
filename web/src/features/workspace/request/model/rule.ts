import type { Result } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { resultOf, shownPages } from '#services/define/walk.ts'

/** The results that the form gave for these answers: by which rules somebody may qualify. */
export function resultsFor(service: Service, { answers, submittedAt }: WorkRequest): Result[] {
  const day = new Date(submittedAt)
  return shownPages(service, answers, day).flatMap((page) => resultOf(page, answers, day) ?? [])
}

export interface Proof {
  readonly words: string
  readonly files: readonly { readonly id: string; readonly description?: string | undefined }[]
  /** It was to come later, and has not come. */
  readonly awaited: boolean
}

/** What has to be shown, each with the files that show it, in the order of the form. */
export function proofsOf({ evidence, awaited }: Pick<WorkRequest, 'evidence' | 'awaited'>): Proof[] {
  const proofs = new Map<string, Proof>()
  for (const { id, description, proves } of evidence) {
    const key = proves?.question ?? ''
    const before = proofs.get(key)
    const file = { id, description }
    proofs.set(key, {
      words: proves?.words ?? 'Other files',
      files: [...(before?.files ?? []), file],
      awaited: false,
    })
  }
  for (const { question, words } of awaited)
    if (!proofs.has(question)) proofs.set(question, { words, files: [], awaited: true })
  return [...proofs.values()]
}

const unpaid: readonly string[] = ['due', 'started']

/** What is not there while somebody decides, in words: evidence that was to come, and the fee. */
export function missingFor(request: Pick<WorkRequest, 'evidence' | 'awaited' | 'payment'>): string[] {
  const awaited = proofsOf(request).filter((proof) => proof.awaited)
  const fee = unpaid.includes(request.payment?.state ?? '') ? ['The fee has not been paid.'] : []
  return [...awaited.map(({ words }) => `${words} has not been sent.`), ...fee]
}
