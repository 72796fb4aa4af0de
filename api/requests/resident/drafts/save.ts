import { dayInEngland } from '#contract/calendar/day.ts'
import { secondsOfDays } from '#contract/calendar/length.ts'
import { messageLimits } from '#contract/core/message-limits.ts'
import {
  type DraftSaved,
  type DraftToSave,
  type DraftToSaveAgain,
  type DraftWay,
  draftLimit,
  draftToError,
  tidyDraftTo,
} from '#contract/requests/draft.ts'
import { canonical } from '#record/canonical.ts'
import { fingerprint } from '#record/keys.ts'
import { changeDraft, type Decision } from './change.ts'
import { aboutOf, isKeyOf, isOpenTo, keptFrom, openContents, savedAnswer, sealContents } from './contents.ts'
import { draftIdFor, hashAddress, isSame, versionFor } from './keys.ts'
import { savedMessage, sentTo } from './messages.ts'
import type { SavedDraft } from './model.ts'
import type { DraftLimits, DraftPorts } from './ports.ts'
import { isLocked } from './tries.ts'

export interface SavePorts extends DraftPorts {
  readonly limits: DraftLimits
}

export type Saved =
  | { readonly kind: 'saved'; readonly saved: DraftSaved }
  | { readonly kind: 'key-reused' | 'no-such-service' | 'too-large' | 'too-many-messages' }
  | { readonly kind: 'cannot-open' | 'conflict' | 'locked' }
  | { readonly kind: 'invalid'; readonly message: string }

const maxAttempts = 8

const isTooLarge = (answers: unknown) => Buffer.byteLength(JSON.stringify(answers)) > draftLimit

async function mayMessage(
  { limits, secret, now }: SavePorts,
  way: DraftWay | undefined,
  to: string | undefined,
): Promise<boolean> {
  if (!to || !way || way === 'print') return true
  const today = dayInEngland(now())
  const until = Math.ceil(now().getTime() / 1000) + secondsOfDays(2)
  return limits.count(`${today} ${hashAddress(secret, sentTo(way, to))}`, messageLimits.savedForm.most, until)
}

async function tell(ports: SavePorts, draft: SavedDraft): Promise<void> {
  const about = aboutOf(ports, draft)
  if (about) await ports.messages.send(savedMessage(about, draft.saves))
}

function newDraft(ports: SavePorts, id: string, ask: DraftToSave, idempotency: SavedDraft['idempotency']) {
  const { service, answers, way } = ask
  const draft: SavedDraft = {
    id,
    way,
    ...sealContents(ports.secret, id, way, { service, answers }, tidyDraftTo(way, ask.to)),
    saves: 1,
    revision: 1,
    idempotency,
    lastSave: idempotency.body,
    codesSent: [],
    wrong: 0,
    ...keptFrom(ports.now(), way),
  }
  return draft
}

/**
 * Saves a form that was not saved before, once for each idempotency key, and sends the link where the way says so.
 * Sending again after a failure saves and sends nothing twice.
 */
export async function saveDraft(ports: SavePorts, ask: DraftToSave, idempotencyKey: string): Promise<Saved> {
  const { drafts, secret, serviceOf } = ports
  if (!serviceOf(ask.service)) return { kind: 'no-such-service' }
  const to = tidyDraftTo(ask.way, ask.to)
  const wrong = draftToError(ask.way, to, ports.council.messages ?? {})
  if (wrong) return { kind: 'invalid', message: wrong }
  if (isTooLarge(ask.answers)) return { kind: 'too-large' }
  const key = fingerprint(secret, `draft ${idempotencyKey}`)
  const body = fingerprint(secret, canonical(ask))
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const id = draftIdFor(secret, idempotencyKey, attempt)
    let draft = await drafts.get(id)
    if (!draft) {
      if (!(await mayMessage(ports, ask.way, to))) return { kind: 'too-many-messages' }
      const made = newDraft(ports, id, ask, { key, body })
      draft = (await drafts.put(made, 0)) ? made : await drafts.get(id)
    }
    if (draft?.idempotency.key !== key) continue
    if (draft.idempotency.body !== body) return { kind: 'key-reused' }
    await tell(ports, draft)
    return { kind: 'saved', saved: savedAnswer(secret, draft) }
  }
  throw new Error('No reference is free for this saved form')
}

/** As after an ask to save again; what was decided about. */
interface Again {
  readonly outcome: Saved
  /** Somebody has to be told. */
  readonly told?: SavedDraft
}

function decideAgain(
  ports: SavePorts,
  key: string,
  ask: DraftToSaveAgain,
  body: string,
  draft: SavedDraft | undefined,
): Decision<Again> {
  const { secret, now } = ports
  const stop = (kind: 'cannot-open' | 'conflict' | 'locked') => ({ answer: { outcome: { kind } } })
  // A repeat may have the key of before, where the way was changed.
  if (draft && isSame(draft.lastSave, body)) return repeated(secret, draft, ask)
  if (!isOpenTo(ports, draft, key)) return stop('cannot-open')
  if (isLocked(draft)) return stop('locked')
  if (!isSame(ask.version, versionFor(secret, draft.id, draft.saves))) return stop('conflict')
  const way: DraftWay = ask.way ?? draft.way
  const { service } = openContents(secret, draft)
  const { remindDay: _, remindAt: __, code, sealedTo, ...kept } = draft
  const save = {
    ...kept,
    way,
    // Where the way stays, the address does, and a code that was sent to it.
    ...(!ask.way && sealedTo && { sealedTo }),
    ...(!ask.way && code && { code }),
    ...sealContents(secret, draft.id, way, { service, answers: ask.answers }, tidyDraftTo(way, ask.to)),
    saves: draft.saves + 1,
    lastSave: body,
    ...keptFrom(now(), way),
  }
  const next: SavedDraft = { ...save, revision: draft.revision + 1 }
  return {
    save,
    answer: { outcome: { kind: 'saved', saved: savedAnswer(secret, next) }, ...(ask.way && { told: next }) },
  }
}

const repeated = (secret: Uint8Array, draft: SavedDraft, ask: DraftToSaveAgain): Decision<Again> => ({
  answer: { outcome: { kind: 'saved', saved: savedAnswer(secret, draft) }, ...(ask.way && { told: draft }) },
})

/**
 * Saves over a form that this device opened or saved. Whoever saved in between is not overwritten: the answer is
 * `conflict`. With another way the old one opens it no more.
 */
export async function saveDraftAgain(
  ports: SavePorts,
  id: string,
  key: string,
  ask: DraftToSaveAgain,
): Promise<Saved> {
  const { drafts, secret } = ports
  if (!isKeyOf(secret, id, key)) return { kind: 'cannot-open' }
  const to = tidyDraftTo(ask.way, ask.to)
  const wrong = ask.way ? draftToError(ask.way, to, ports.council.messages ?? {}) : undefined
  if (wrong) return { kind: 'invalid', message: wrong }
  if (isTooLarge(ask.answers)) return { kind: 'too-large' }
  const body = fingerprint(secret, canonical({ id, ...ask }))
  if (ask.way && !(await mayMessage(ports, ask.way, to))) return { kind: 'too-many-messages' }
  const { outcome, told } = await changeDraft(drafts, id, (draft) =>
    decideAgain(ports, key, ask, body, draft),
  )
  if (told) await tell(ports, told)
  return outcome
}
