import { useEffect, useState } from 'react'
import { reportFault } from '#web/app/fault.ts'
import { browsersOwn } from '#web/kept/useKept.ts'
import type { PlaceOf } from '../addresses.ts'
import { type KeptStore, openKept } from './store.ts'

/** The same store for all pages of a place, for as long as the link is the same. */
const stores = new Map<string, Promise<KeptStore>>()

function storeOf(of: PlaceOf, keys: readonly string[]): Promise<KeptStore> {
  const name = `${of.household} ${of.person} ${keys[0]}`
  const store = stores.get(name) ?? openKept(browsersOwn(), of, keys)
  stores.set(name, store)
  return store
}

/** What this device keeps of a place; undefined for the moment in which it is read. */
export function useKeptStore({ household, person }: PlaceOf, keys: readonly string[]): KeptStore | undefined {
  const [store, setStore] = useState<KeptStore>()
  useEffect(() => {
    storeOf({ household, person }, keys).then(setStore).catch(reportFault)
  }, [household, person, keys])
  return store
}
