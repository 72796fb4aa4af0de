import { MemoryShelf } from '#record/testing/memory.ts'
import { constellationsOn } from '../../constellations/testing/shelf.ts'
import type { Part } from '../../household/part.ts'
import type { ErasePorts, Erasing } from '../erase.ts'

/** What is erased of a memory shelf. `over`: whatever household there is, as an index does that is out of date. */
export const erasingOn = (shelf: MemoryShelf<Part>): Erasing => {
  const keys = (household: string) =>
    [...shelf.items.keys(), ...shelf.volumes.keys()].filter((key) => key.startsWith(`${household}/`))
  return {
    over: async () => [...new Set([...shelf.items.values()].map(({ household }) => household))],
    names: async (household) => [
      ...new Set(keys(household).map((key) => key.slice(household.length + 1).split('#')[0] ?? '')),
    ],
    async remove(household, name, version) {
      if (version === undefined) return true
      const id = `${household}/${name}`
      return shelf.items.get(id)?.version === version && shelf.items.delete(id)
    },
    async removeVolumes(household, name) {
      for (const key of [...shelf.volumes.keys()])
        if (key.startsWith(`${household}/${name}#`)) shelf.volumes.delete(key)
    },
  }
}

/** Where no panel ever met about anybody, and no household belongs to a group. */
export const noPanels: Pick<ErasePorts, 'packs' | 'meetings' | 'constellations'> = {
  constellations: constellationsOn(new MemoryShelf()),
  packs: { remove: async () => {} },
  meetings: { get: async () => undefined, save: async () => false, drop: async () => {} },
}
