import type { Question } from '#contract/core/question.ts'
import { isPortrait } from '#contract/requests/evidence.ts'
import { type ReceiptFacts, readReceipt } from './receipt.ts'

const notGood = 'A file was not accepted or has waited too long. Remove it and add it again'

/** What is wrong with a file of this kind as an answer to the question; undefined when it will do. */
function unfit(question: Question, facts: ReceiptFacts): string | undefined {
  if (question.kind === 'files' || facts.contentType === 'image/jpeg') {
    if (question.kind !== 'portrait' || isPortrait(facts)) return undefined
    return 'The photo must be 35 wide to 45 tall, and at least 750 pixels tall. Remove it and add it again'
  }
  return 'Only photos can be added here. Remove the file, and add a photo'
}

/**
 * Why these files cannot be the answer to the question; undefined when they can. Each needs a receipt that is good for
 * it, and has to be what the question asks for.
 */
export function whyNotAccepted(
  secret: Uint8Array,
  question: Question,
  files: readonly { readonly id: string; readonly receipt: string }[],
  now: Date,
): string | undefined {
  for (const { id, receipt } of files) {
    const read = readReceipt(secret, id, receipt, now)
    const why = read.kind === 'ok' ? unfit(question, read.facts) : notGood
    if (why) return why
  }
  return undefined
}
