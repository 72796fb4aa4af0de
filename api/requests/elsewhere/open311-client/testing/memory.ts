import { Refused } from '../../handover/ports.ts'
import { MemoryHandovers } from '../../handover/testing/memory.ts'
import type { Cursor, Fields, Open311Server, ServerStore, ServerUpdate, ServiceAttributes } from '../ports.ts'

/** The double of the table of handovers with what a server told. */
export class MemoryServerStore extends MemoryHandovers implements ServerStore {
  readonly links = new Map<string, string>()
  place: Cursor | undefined

  async link(department: string, theirs: string, reference: string) {
    this.links.set(`${department} ${theirs}`, reference)
  }

  async referenceOf(department: string, theirs: string) {
    return this.links.get(`${department} ${theirs}`)
  }

  async cursor() {
    return this.place
  }

  async moveCursor(_: string, cursor: Cursor) {
    if ((this.place?.revision ?? 0) !== cursor.revision - 1) return false
    this.place = cursor
    return true
  }

  async toLook(department: string, what: 'token' | 'request', by: string, limit: number) {
    return [...this.items.values()]
      .filter((one) => one.department === department && one.lookAt && one.lookAt <= by)
      .filter(({ token }) => (what === 'token') === (token !== undefined))
      .slice(0, limit)
  }
}

interface Report {
  readonly id: string
  readonly fields: Fields
  readonly at: string
  status: string
  updatedAt: string
}

/** A server that does as it is told: it loses answers, gives tokens, lists updates as they came in. */
export class MemoryServer implements Open311Server {
  readonly reports: Report[] = []
  readonly told: ServerUpdate[] = []
  /** As they were sent. */
  readonly tells: Fields[] = []
  readonly said: ServerUpdate[] = []
  losesAnswers = 0
  givesTokens = false
  hasLists = true
  /** What the next report is answered with. */
  refuses: Error | undefined
  takes: ServiceAttributes | undefined
  knowsNumbers = false
  hasUpdates = true

  readonly now: () => Date
  constructor(now: () => Date) {
    this.now = now
  }

  async attributesOf() {
    return this.takes
  }

  async report(fields: Fields) {
    const refuses = this.refuses
    this.refuses = undefined
    if (refuses instanceof Refused) throw refuses
    const at = this.now().toISOString()
    const id = `R${this.reports.length + 1}`
    this.reports.push({ id, fields, at, status: 'open', updatedAt: at })
    if (refuses) throw refuses
    if (this.losesAnswers-- > 0) throw new Error('No answer came')
    return this.givesTokens ? { token: `T-${id}` } : { id }
  }

  async numberOf(token: string) {
    return this.knowsNumbers ? token.slice(2) : undefined
  }

  async reportedBetween(code: string, from: Date, to: Date) {
    if (!this.hasLists) return undefined
    const seen = this.reports.filter(({ at }) => at >= from.toISOString() && at <= to.toISOString())
    return seen.filter(({ fields }) => new Map(fields).get('service_code') === code).map(shown)
  }

  async requests(ids: readonly string[]) {
    return this.reports.filter(({ id }) => ids.includes(id)).map(shown)
  }

  async tell(fields: Fields) {
    const given = new Map(fields)
    this.tells.push(fields)
    const id = `U${this.told.length + 1}`
    this.told.push({
      id,
      requestId: given.get('service_request_id') ?? '',
      status: given.get('status') ?? '',
      at: this.now().toISOString(),
      isTimed: true,
      description: given.get('description') ?? '',
    })
    return { id }
  }

  async updatesBetween(from: Date, to: Date) {
    if (!this.hasUpdates) return undefined
    const all = [...this.told, ...this.said]
    const updates = all.filter(({ at }) => at >= from.toISOString() && at <= to.toISOString())
    return { updates, dropped: 0, untimed: 0 }
  }

  /** What the department did, so many seconds after a moment before now. */
  says(requestId: string, status: string, seconds: number) {
    const at = new Date(this.now().getTime() - 40_000 + seconds * 1000).toISOString()
    this.said.push({ id: `S${this.said.length + 1}`, requestId, status, at, isTimed: true, description: '' })
  }
}

const shown = ({ id, fields, status, updatedAt }: Report) => ({
  id,
  status,
  description: new Map(fields).get('description') ?? '',
  notes: '',
  updatedAt,
})
