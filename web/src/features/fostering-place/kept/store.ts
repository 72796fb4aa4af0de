import { newKey } from '#web/journey/model/saved.ts'
import type { PlaceOf } from '../addresses.ts'
import { isNothing, Kept } from './kept.ts'
import { seal, unseal } from './sealed.ts'

/** Where it lies: of the browser, or of a test. */
export type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What one person entered on this device and what has not arrived, sealed with their private link. By part. */
export class KeptStore {
  readonly #device: Device | undefined
  readonly #key: string
  readonly #prefix: string
  readonly #parts = new Map<string, Kept>()
  readonly #listeners = new Set<() => void>()
  /** One write after the other, so that an older one never lands on a newer. */
  #writing: Promise<void> = Promise.resolve()

  private constructor(device: Device | undefined, of: PlaceOf, key: string) {
    this.#device = device
    this.#key = key
    this.#prefix = `shire-place ${of.household} ${of.person} `
  }

  /** `keys`: of the link that stands, and of those before it. */
  static async open(device: Device | undefined, of: PlaceOf, keys: readonly string[]): Promise<KeptStore> {
    const store = new KeptStore(device, of, keys[0] ?? newKey())
    await store.#load(keys)
    return store
  }

  async #load(keys: readonly string[]): Promise<void> {
    const device = this.#device
    if (!device) return
    const names = Array.from({ length: device.length }, (_, at) => device.key(at) ?? '')
    for (const name of names.filter((one) => one.startsWith(this.#prefix))) {
      const text = await unseal(keys, device.getItem(name) ?? '').catch(() => undefined)
      const kept = text === undefined ? undefined : Kept.safeParse(JSON.parse(text))
      if (kept?.success) this.#parts.set(name.slice(this.#prefix.length), kept.data)
    }
  }

  read(part: string): Kept | undefined {
    return this.#parts.get(part)
  }

  /** Names of parts of which something is kept. */
  parts(): string[] {
    return [...this.#parts.keys()]
  }

  change(part: string, next: Kept): void {
    if (isNothing(next)) this.#parts.delete(part)
    else this.#parts.set(part, next)
    for (const listener of this.#listeners) listener()
    this.#writing = this.#writing.then(() => this.#write(part)).catch(() => undefined)
  }

  async #write(part: string): Promise<void> {
    const kept = this.#parts.get(part)
    const name = this.#prefix + part
    if (!kept) this.#device?.removeItem(name)
    else this.#device?.setItem(name, await seal(this.#key, JSON.stringify(kept)))
  }

  /** Once all that was changed so far lies on the device. */
  written(): Promise<void> {
    return this.#writing
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
