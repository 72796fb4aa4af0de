import { council } from '#council'
import type { Message, MessageSender } from '#requests/notify/port.ts'
import { at, secret } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import type { SavedDraft } from '../model.ts'
import type { DraftLimits, DraftReminders, DraftStore } from '../ports.ts'

/** The double of the table of saved forms: the same promises, kept in a map. */
export class MemoryDrafts implements DraftStore, DraftLimits, DraftReminders {
  readonly items = new Map<string, SavedDraft>()
  readonly counts = new Map<string, number>()

  async get(id: string) {
    return structuredClone(this.items.get(id))
  }

  async put(draft: SavedDraft, revision: number) {
    if ((this.items.get(draft.id)?.revision ?? 0) !== revision) return false
    this.items.set(draft.id, structuredClone(draft))
    return true
  }

  async remove(id: string) {
    this.items.delete(id)
  }

  async count(name: string, most: number) {
    const before = this.counts.get(name) ?? 0
    if (before >= most) return false
    this.counts.set(name, before + 1)
    return true
  }

  async dueBy(day: string, time: string, limit: number) {
    return [...this.items.values()]
      .filter(({ remindDay, remindAt = '' }) => remindDay === day && remindAt <= time)
      .slice(0, limit)
      .map(({ id }) => id)
  }
}

/** Keeps what it was given; the same id again is the same message. */
export class MemoryMessages implements MessageSender {
  readonly sent = new Map<string, Message>()
  times = 0
  fail = false

  async send(message: Message) {
    if (this.fail) throw new Error('The queue cannot be reached')
    this.times++
    this.sent.set(message.id, message)
  }

  /** The newest one. */
  last(): Message {
    const message = [...this.sent.values()].at(-1)
    if (!message) throw new Error('Nothing was sent')
    return message
  }

  /** The six digits of the newest message. */
  digits(): string {
    const [digits] = /\d{6}/.exec(this.last().body) ?? []
    if (!digits) throw new Error('The newest message has no code')
    return digits
  }
}

/** Everything that saved forms need, with a clock that tests move on. */
export function draftPorts(drafts = new MemoryDrafts()) {
  let now = at.getTime()
  return {
    drafts,
    limits: drafts,
    due: drafts,
    messages: new MemoryMessages(),
    serviceOf,
    council,
    siteUrl: 'https://shire.example',
    secret,
    now: () => new Date(now),
    pass(ms: number) {
      now += ms
    },
  }
}
