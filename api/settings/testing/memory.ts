import type { Setting, SettingsStore } from '../setting.ts'

/** A table that holds what the real one does; `before` runs just before a write. */
export class MemorySettings implements SettingsStore {
  readonly items = new Map<string, Setting>()
  before: (() => Promise<unknown>) | undefined

  async get(kind: string, subject: string): Promise<Setting | undefined> {
    return this.items.get(`${kind}/${subject}`)
  }

  async put(setting: Setting, before: number | undefined): Promise<boolean> {
    const run = this.before
    this.before = undefined
    await run?.()
    const id = `${setting.kind}/${setting.subject}`
    if (this.items.get(id)?.version !== before) return false
    this.items.set(id, setting)
    return true
  }

  async all(kind?: string) {
    return [...this.items.values()]
      .filter((one) => kind === undefined || one.kind === kind)
      .map(({ history, ...one }) => ({ ...one, last: history.at(-1) ?? { at: '', by: '' } }))
  }
}
