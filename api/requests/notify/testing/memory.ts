import type { RefusedRecipient } from '#contract/workspace/refused.ts'
import type { MessageCounter } from '../limit.ts'
import type { Message, MessageSender } from '../port.ts'
import type { Notify, NotifyAnswer, SentRecord, SentStore } from '../ports.ts'
import type { RefusedStore } from '../refused.ts'
import type { UnreachedStore } from '../unreached.ts'

/** The double of the table of sent messages. */
export class MemorySent implements SentStore {
  readonly records = new Map<string, SentRecord>()

  async create(record: SentRecord) {
    if (this.records.has(record.id)) return false
    this.records.set(record.id, record)
    return true
  }

  async get(id: string) {
    return this.records.get(id)
  }

  async replace(record: SentRecord, lease: number) {
    if (this.records.get(record.id)?.lease !== lease) return false
    this.records.set(record.id, record)
    return true
  }
}

/** Notify that keeps what it took. `before` may throw instead of taking, `after` once it has. */
export class MemoryNotify implements Notify {
  readonly taken: Message[] = []
  asked = 0
  before: (message: Message) => NotifyAnswer | undefined = () => undefined
  after: () => void = () => undefined

  async send(message: Message): Promise<NotifyAnswer> {
    const instead = this.before(message)
    if (instead) return instead
    this.taken.push(message)
    this.after()
    return { kind: 'sent', notifyId: `n${this.taken.length}` }
  }

  async find(id: string) {
    this.asked++
    const at = this.taken.findIndex((message) => message.id === id)
    return at < 0 ? undefined : `n${at + 1}`
  }
}

/** A queue of messages that keeps what it was given. */
export class MemorySender implements MessageSender {
  readonly messages: Message[] = []

  async send(message: Message) {
    this.messages.push(message)
  }
}

/** Keeps what was marked, as reference and entry. */
export class MemoryUnreached implements UnreachedStore {
  readonly marks: string[] = []

  async mark(reference: string, entry: string) {
    this.marks.push(`${reference} ${entry}`)
  }

  async notPassed(reference: string, number: number) {
    this.marks.push(`${reference} not passed ${number}`)
  }
}

/** The double of the list of those whose address was refused. */
export class MemoryRefused implements RefusedStore {
  readonly all: RefusedRecipient[] = []

  async stands(one: RefusedRecipient) {
    if (!this.all.some(({ board, who }) => board === one.board && who === one.who)) this.all.push(one)
  }

  async drop(one: Pick<RefusedRecipient, 'board' | 'who'>) {
    const at = this.all.findIndex(({ board, who }) => board === one.board && who === one.who)
    if (at >= 0) this.all.splice(at, 1)
  }

  async of(board: RefusedRecipient['board']) {
    return this.all.filter((one) => one.board === board)
  }
}

/** The double of the counter, which forgets nothing. */
export class MemoryCounter implements MessageCounter {
  readonly askings = new Map<string, Set<string>>()

  async count(name: string, id: string, most: number) {
    const before = this.askings.get(name) ?? new Set()
    if (before.size >= most && !before.has(id)) return false
    this.askings.set(name, before.add(id))
    return true
  }
}
