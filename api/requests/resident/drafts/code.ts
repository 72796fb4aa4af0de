import { type DraftCodeSent, draftCodes, maskAddress } from '#contract/requests/draft.ts'
import { fingerprint } from '#record/keys.ts'
import { changeDraft, type Decision } from './change.ts'
import { aboutOf, isKeyOf, isOpenTo } from './contents.ts'
import { digitsFor, hashDigits } from './keys.ts'
import { codeMessage } from './messages.ts'
import type { SavedDraft, SentCode } from './model.ts'
import type { DraftPorts } from './ports.ts'
import { isLocked } from './tries.ts'

export type CodeSent =
  | { readonly kind: 'sent'; readonly sent: DraftCodeSent }
  | { readonly kind: 'cannot-open' | 'locked' | 'printed' }
  | { readonly kind: 'wait'; readonly seconds: number }

const minute = 60_000
const hour = 60 * minute

type Coded = SavedDraft & { readonly code: SentCode }
type Decided = Exclude<CodeSent, { kind: 'sent' }> | { readonly kind: 'send'; readonly draft: Coded }

function decide(
  ports: DraftPorts,
  key: string,
  digits: string,
  cause: string,
  draft: SavedDraft | undefined,
): Decision<Decided> {
  const now = ports.now()
  if (!isOpenTo(ports, draft, key)) return { answer: { kind: 'cannot-open' } }
  if (draft.way === 'print') return { answer: { kind: 'printed' } }
  if (isLocked(draft)) return { answer: { kind: 'locked' } }
  const { code } = draft
  if (code?.cause === cause && code.goodUntil > now.toISOString())
    return { answer: { kind: 'send', draft: { ...draft, code } } }
  const codesSent = draft.codesSent.filter((at) => Date.parse(at) > now.getTime() - hour)
  const [first] = codesSent
  if (first && codesSent.length >= draftCodes.anHour) {
    const seconds = Math.ceil((Date.parse(first) + hour - now.getTime()) / 1000)
    return { answer: { kind: 'wait', seconds } }
  }
  const sentAt = now.toISOString()
  const coded: Coded = {
    ...draft,
    codesSent: [...codesSent, sentAt],
    code: {
      hash: hashDigits(ports.secret, draft.id, digits),
      sentAt,
      goodUntil: new Date(now.getTime() + draftCodes.minutes * minute).toISOString(),
      cause,
    },
  }
  return { save: coded, answer: { kind: 'send', draft: coded } }
}

/**
 * Sends six digits to the address that the form was saved with; those sent before are good no more. Asking again
 * with the same idempotency key sends nothing new.
 */
export async function sendCode(
  ports: DraftPorts,
  id: string,
  key: string,
  idempotencyKey: string,
): Promise<CodeSent> {
  const { drafts, secret, messages } = ports
  if (!isKeyOf(secret, id, key)) return { kind: 'cannot-open' }
  const digits = digitsFor(secret, id, idempotencyKey)
  const cause = fingerprint(secret, `draft code ${idempotencyKey}`)
  const decided = await changeDraft(drafts, id, (draft) => decide(ports, key, digits, cause, draft))
  if (decided.kind !== 'send') return decided
  const { code } = decided.draft
  const about = aboutOf(ports, decided.draft)
  if (!about) return { kind: 'printed' }
  await messages.send(codeMessage(about, digits, code))
  return {
    kind: 'sent',
    sent: { way: about.way, maskedTo: maskAddress(about.to), goodUntil: code.goodUntil },
  }
}
