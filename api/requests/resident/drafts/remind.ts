import { addDays } from '#contract/calendar/day.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { changeDraft, type Decision } from './change.ts'
import { aboutOf, dueAt, type Reminder, reminderFor } from './contents.ts'
import { reminderMessage } from './messages.ts'
import type { SavedDraft } from './model.ts'
import type { DraftPorts, DraftReminders } from './ports.ts'
import { isLocked } from './tries.ts'

export interface RemindPorts extends DraftPorts {
  readonly due: DraftReminders
}

const minute = 60_000
/** How long one run has a reminder to itself. */
const leaseMs = 15 * minute
/** How far back to look for what a failure left over; later it is of no use to anybody. */
const daysBack = 7

type Taken = { readonly draft: SavedDraft; readonly remind: Reminder } | undefined

const isDue = (draft: SavedDraft, now: Date): boolean =>
  draft.remindAt !== undefined && draft.remindAt <= now.toISOString()

/** The one that fits how long there is still left, should the first be late. */
const fitting = ({ keptUntil }: SavedDraft, now: Date): Reminder =>
  Date.parse(keptUntil) - now.getTime() <= msOfDays(1) ? 'day' : 'week'

const without = ({ remindDay: _, remindAt: __, ...rest }: SavedDraft) => rest

/** Takes the reminder for a while, so that no other run sends it; none is taken where there is nothing to keep. */
function take(draft: SavedDraft | undefined, now: Date): Decision<Taken> {
  if (!draft || !isDue(draft, now)) return { answer: undefined }
  if (isLocked(draft) || draft.keptUntil <= now.toISOString())
    return { save: without(draft), answer: undefined }
  const remind = fitting(draft, now)
  const taken = { ...draft, ...dueAt(now.getTime() + leaseMs) }
  return { save: taken, answer: { draft: { ...taken, revision: draft.revision + 1 }, remind } }
}

async function remindOf(ports: RemindPorts, id: string): Promise<boolean> {
  const taken = await changeDraft(ports.drafts, id, (draft) => take(draft, ports.now()))
  if (!taken) return false
  const { draft, remind } = taken
  const about = aboutOf(ports, draft)
  if (about) await ports.messages.send(reminderMessage(about, `${remind}-${draft.saves}`))
  const next = { ...without(draft), ...(remind === 'week' && reminderFor('day', draft.keptUntil)) }
  // Where somebody wrote meanwhile it is looked at again after a while; the message's id keeps it from going twice.
  await ports.drafts.put({ ...next, revision: draft.revision + 1 }, draft.revision)
  return about !== undefined
}

/** Reminds whoever has a form that is about to be deleted, each once. Returns how many were reminded. */
export async function remindDrafts(ports: RemindPorts, limit = 200): Promise<number> {
  const now = ports.now()
  let reminded = 0
  for (let back = daysBack; back >= 0; back--) {
    const on = addDays(now.toISOString().slice(0, 10), -back)
    for (const id of await ports.due.dueBy(on, now.toISOString(), limit))
      if (await remindOf(ports, id)) reminded++
  }
  return reminded
}
