import type { Result } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { whyInWords } from '#contract/requests/proof/asked-again.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { resultOf, shownPages } from '#services/define/walk.ts'

/** The results that the form gave for these answers: by which rules somebody may qualify. */
export function resultsFor(service: Service, { answers, submittedAt }: WorkRequest): Result[] {
  const day = new Date(submittedAt)
  return shownPages(service, answers, day).flatMap((page) => resultOf(page, answers, day) ?? [])
}

export interface Proof {
  readonly words: string
  readonly files: readonly {
    readonly id: string
    readonly description?: string | undefined
    readonly again?: 'before' | 'after' | undefined
  }[]
  /** It was to come later, or was asked for again, and has not come. */
  readonly awaited: boolean
  /** Why it was asked for again, where it has not come since. */
  readonly again?: string
}

/** What has to be shown, each with the files that show it, in the order of the form. */
export function proofsOf({ evidence, awaited }: Pick<WorkRequest, 'evidence' | 'awaited'>): Proof[] {
  const proofs = new Map<string, Proof>()
  for (const { id, description, proves, again } of evidence) {
    const key = proves?.question ?? ''
    const before = proofs.get(key)
    const file = { id, description, again }
    proofs.set(key, {
      words: proves?.words ?? 'Other files',
      files: [...(before?.files ?? []), file],
      awaited: false,
    })
  }
  for (const { question, words, again } of awaited) {
    const before = proofs.get(question)
    if (!before || again)
      proofs.set(question, {
        words,
        files: before?.files ?? [],
        awaited: true,
        ...(again && { again: whyInWords(again) }),
      })
  }
  return [...proofs.values()]
}

const unpaid: readonly string[] = ['due', 'started']

/** What is not there while somebody decides, in words: evidence that was to come, and the fee. */
export function missingFor(request: Pick<WorkRequest, 'evidence' | 'awaited' | 'payment'>): string[] {
  const awaited = proofsOf(request).filter((proof) => proof.awaited)
  const fee = unpaid.includes(request.payment?.state ?? '') ? ['The fee has not been paid.'] : []
  return [
    ...awaited.map(({ words, files }) => `${words} has not been sent${files.length > 0 ? ' again' : ''}.`),
    ...fee,
  ]
}
