import { FileChecked } from '#contract/fostering/files.ts'
import { EvidenceUpload, type HouseholdFileAsk } from '#contract/requests/evidence.ts'
import { type ApiRequest, api } from '#web/app/api.ts'
import type { WayIn } from '../photos/send.ts'

/** Asks the API as whoever is there. */
export type Ask = <T>(path: `/api/${string}`, read: (json: unknown) => T, request: ApiRequest) => Promise<T>

/** How files of a household go in. `at`: of its place, or of the desk. */
export const householdWay = (household: string, at: `/api/${string}`, ask: Ask): WayIn => ({
  placeFor: (body: HouseholdFileAsk, signal) =>
    ask(`${at}/files`, (json) => EvidenceUpload.parse(json), { method: 'POST', body, signal }),
  async check(id, signal) {
    const read = (json: unknown) => FileChecked.parse(json)
    const path = `/api/fostering/files/${household}/${id}/check` as const
    const checked = await api(path, read, { method: 'POST', signal })
    // It is known by its id where the household is: nothing else has to prove that it was looked at.
    return { ...checked, receipt: id }
  },
})
