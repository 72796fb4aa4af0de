import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { newEvidenceId } from '#requests/evidence/id.ts'
import { makeReceipt, type ReceiptFacts } from '#requests/evidence/receipt.ts'
import { at, secret } from '#requests/testing/fixtures.ts'

export const pdf = { contentType: 'application/pdf' } as const

const asked = { later: 'Soon', optional: true, errors: { missing: 'Add it' } } as const
export const proof: Question = { kind: 'files', key: 'proof', label: 'Proof', atMost: 3, ...asked }
export const face: Question = { kind: 'portrait', key: 'face', label: 'Face', ...asked }

/** A service that asks for documents and a portrait besides. */
export const asksForProof = (service: Service): Service => ({
  ...service,
  pages: [...service.pages, { id: 'proof', title: 'Proof', questions: [proof, face] }],
})

/** A file of the resident’s with its receipt. */
export function fileOf(facts: ReceiptFacts = pdf, name?: string) {
  const id = newEvidenceId()
  return { id, receipt: makeReceipt(secret, id, facts, at), ...(name && { name }) }
}
