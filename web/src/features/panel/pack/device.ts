import * as z from 'zod/mini'
import { PackView } from '#contract/fostering/panel/pack.ts'
import { SealedFiles } from '#web/kept/files.ts'
import { deviceKeyFor, deviceKeyInTab } from '#web/staff/deviceKey.ts'
import { orNothing, tidyPanels } from '#web/staff/panelPages.ts'
import type { Place } from '../addresses.ts'

const prefixOf = (staff: string) => `pack ${staff} `

const nameOf = ({ meeting, item }: Place, file: string) => `${meeting} ${item} ${file}`

/** What a device keeps of a pack besides its sections: contents and first page, and what its reader has said. */
export const KeptView = z.object({
  view: PackView,
  /** Whether they may go on reading, as they have said; null: they are no member of this meeting. */
  mine: z.nullable(z.enum(['free', 'undeclared'])),
})
export type KeptView = z.infer<typeof KeptView>

/** What this device keeps of packs for one reader. Whatever goes wrong with it, reading goes on without. */
export class PackDevice {
  readonly #staff: string

  constructor(staff: string) {
    this.#staff = staff
  }

  #files(key: string): SealedFiles {
    return new SealedFiles(prefixOf(this.#staff), key)
  }

  /** A file; undefined where it is not here, or this tab does not know the key and there is nobody to ask. */
  async get(place: Place, file: string): Promise<ArrayBuffer | undefined> {
    const key = deviceKeyInTab(this.#staff)
    return key ? this.#files(key).get(nameOf(place, file)).catch(orNothing) : undefined
  }

  /** Whether it is kept. */
  async put(place: Place, file: string, bytes: BufferSource, until: string | null): Promise<boolean> {
    if (until === null || Date.parse(until) <= Date.now()) return false
    try {
      const key = await deviceKeyFor(this.#staff)
      await this.#files(key).put(nameOf(place, file), bytes, until)
      return true
    } catch (failure) {
      orNothing(failure)
      return false
    }
  }

  /** Undefined also for what an older version kept. */
  async json<T>(place: Place, file: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
    const bytes = await this.get(place, file)
    return bytes && schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
  }

  putJson(place: Place, file: string, value: unknown, until: string | null): Promise<boolean> {
    return this.put(place, file, new TextEncoder().encode(JSON.stringify(value)), until)
  }

  /** Nothing of this pack lies on the device any more. */
  async forget(place: Place): Promise<void> {
    await this.#files('').forget(nameOf(place, '')).catch(orNothing)
    await tidyPanels()
  }
}
