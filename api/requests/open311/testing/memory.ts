import {
  idOfUpdate,
  newestFirst,
  type Place,
  type PublicRecord,
  type PublicStore,
  type PublicUpdate,
  placeOfRecord,
  placeOfUpdate,
  type RecordsAsked,
  type UpdatesAsked,
} from '../record.ts'

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
    const id = idOfUpdate(update)
    this.told.set(id, { ...update, at: this.told.get(id)?.at ?? update.at })
  }

  async records({ status, service, from, to, limit, after }: RecordsAsked) {
    const found = [...this.kept.values()]
      .filter(({ view }) => view.status === status && (!service || view.service_code === service))
      .filter(({ view }) => view.requested_datetime >= from && view.requested_datetime <= to)
      .filter((record) => !after || newestFirst(placeOfRecord(record), after) > 0)
      .sort((a, b) => newestFirst(placeOfRecord(a), placeOfRecord(b)))
    const last = found[limit - 1]?.view.requested_datetime ?? ''
    return found.filter(({ view }) => view.requested_datetime >= last)
  }

  async places(asked: RecordsAsked) {
    return (await this.records(asked)).map(placeOfRecord)
  }

  async updates({ from, to, limit, after }: UpdatesAsked) {
    const sort = ({ at, id }: Place) => `${at}#${id}`
    const found = [...this.told.values()].filter((update) => {
      const is = placeOfUpdate(update)
      return is.at >= from && is.at <= to && (!after || sort(is) > sort(after))
    })
    return found.sort((a, b) => (sort(placeOfUpdate(a)) < sort(placeOfUpdate(b)) ? -1 : 1)).slice(0, limit)
  }
}
