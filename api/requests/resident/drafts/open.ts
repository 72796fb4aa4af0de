import type { DraftOpened } from '#contract/requests/draft.ts'
import { changeDraft, type Decision } from './change.ts'
import { isKeyOf, isOpenTo, openContents, standingOf } from './contents.ts'
import { hashDigits, isSame } from './keys.ts'
import type { SavedDraft } from './model.ts'
import type { DraftPorts } from './ports.ts'
import { isLocked, mostWrong, secondsToWait, waitAfter } from './tries.ts'

export type OpenPorts = Pick<DraftPorts, 'drafts' | 'secret' | 'now'>

export type Opened =
  | { readonly kind: 'opened'; readonly opened: DraftOpened }
  | { readonly kind: 'cannot-open' | 'locked' | 'no-code' }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** `left`: how many wrong ones it takes until it is locked. */
  | { readonly kind: 'wrong-code'; readonly left: number; readonly seconds: number }

function opened(secret: Uint8Array, draft: SavedDraft): Opened {
  return { kind: 'opened', opened: { ...standingOf(secret, draft), ...openContents(secret, draft) } }
}

function afterWrong(draft: SavedDraft, now: Date): Decision<Opened> {
  const wrong = draft.wrong + 1
  const wait = waitAfter(wrong)
  const save = {
    ...draft,
    wrong,
    ...(wait > 0 && { waitUntil: new Date(now.getTime() + wait).toISOString() }),
  }
  if (isLocked(save)) return { save, answer: { kind: 'locked' } }
  return { save, answer: { kind: 'wrong-code', left: mostWrong - wrong, seconds: wait / 1000 } }
}

function decide(
  ports: OpenPorts,
  key: string,
  digits: string | undefined,
  draft: SavedDraft | undefined,
): Decision<Opened> {
  const { secret } = ports
  const now = ports.now()
  if (!isOpenTo(ports, draft, key)) return { answer: { kind: 'cannot-open' } }
  if (draft.way === 'print') return { answer: opened(secret, draft) }
  if (isLocked(draft)) return { answer: { kind: 'locked' } }
  const seconds = secondsToWait(draft, now)
  if (seconds > 0) return { answer: { kind: 'wait', seconds } }
  const { code } = draft
  if (!digits || !code || code.goodUntil <= now.toISOString()) return { answer: { kind: 'no-code' } }
  if (!isSame(hashDigits(secret, draft.id, digits), code.hash)) return afterWrong(draft, now)
  const { waitUntil: _, ...rest } = draft
  // Written too, so that a right guess among many at once counts only if none was wrong before it.
  return { save: { ...rest, wrong: 0 }, answer: opened(secret, draft) }
}

/**
 * Opens a saved form: a printed one with its key alone, any other with the code that was sent. Every try is one
 * conditional write, so that of many at once each is judged with those before it counted.
 */
export async function openDraft(
  ports: OpenPorts,
  id: string,
  key: string,
  digits: string | undefined,
): Promise<Opened> {
  if (!isKeyOf(ports.secret, id, key)) return { kind: 'cannot-open' }
  return changeDraft(ports.drafts, id, (draft) => decide(ports, key, digits, draft))
}

/** Deletes a saved form; deleting it again changes nothing. False when the key opens no such form. */
export async function removeDraft(ports: OpenPorts, id: string, key: string): Promise<boolean> {
  const { drafts, secret } = ports
  if (!isKeyOf(secret, id, key)) return false
  const draft = await drafts.get(id)
  if (draft && !isOpenTo(ports, draft, key)) return false
  await drafts.remove(id)
  return true
}
