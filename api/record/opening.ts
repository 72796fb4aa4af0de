import type { Item, Store } from './item.ts'

/** A store in which an item of version 0 is one that is not there yet. */
export const opening = <T extends Item>(store: Pick<Store<T>, 'get' | 'save' | 'create'>) => ({
  get: store.get,
  save: async (item: T, version: number) =>
    version === 0 ? (await store.create(item)) === undefined : store.save(item, version),
})
