import type { PublicRecord, PublicStore, PublicUpdate } from '../record.ts'

/** The double of the table of what is public. */
export class MemoryPublic implements PublicStore {
  readonly kept = new Map<string, PublicRecord>()
  readonly forgotten = new Map<string, number>()
  readonly told = new Map<string, PublicUpdate>()

  async putRecord(record: PublicRecord) {
    const { reference, version } = record
    const before = this.kept.get(reference)?.version ?? this.forgotten.get(reference) ?? 0
    if (before < version) this.kept.set(reference, record)
  }

  async forget(reference: string, version: number) {
    if ((this.kept.get(reference)?.version ?? 0) >= version) return
    this.kept.delete(reference)
    this.forgotten.set(reference, version)
  }

  async putUpdate(update: PublicUpdate) {
    this.told.set(`${update.reference} ${update.number}`, update)
  }

  async records({ status, service, from, to, limit }: Parameters<PublicStore['records']>[0]) {
    return [...this.kept.values()]
      .filter(({ view }) => view.status === status && (!service || view.service_code === service))
      .filter(({ view }) => view.requested_datetime >= from && view.requested_datetime <= to)
      .sort((a, b) => (a.view.requested_datetime < b.view.requested_datetime ? 1 : -1))
      .slice(0, limit)
  }

  async updates(from: string, to: string, limit: number) {
    const found = [...this.told.values()].filter(({ at }) => at >= from && at <= to)
    return found.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(0, limit)
  }
}
