import { type ComponentType, lazy, useState } from 'react'
import { reloadOnce } from './reloadOnce.ts'

/** A page whose code is fetched when it is wanted. */
export interface LazyPage {
  Page: ComponentType
  /** Fetches the code; afterwards `Page` draws at once, without a wait between. */
  preload: () => Promise<ComponentType>
}

/** `load` imports a file whose default export is the page. */
export function lazyPage(load: () => Promise<{ default: ComponentType }>): LazyPage {
  let ready: ComponentType | undefined
  let loading: Promise<ComponentType> | undefined

  async function fetchCode(): Promise<ComponentType> {
    try {
      ready = (await load()).default
      return ready
    } catch (problem) {
      loading = undefined
      throw problem
    }
  }
  const preload = () => {
    loading ??= fetchCode()
    return loading
  }
  const Waiting = lazy(async () => {
    try {
      return { default: await preload() }
    } catch (problem) {
      reloadOnce()
      throw problem
    }
  })

  function Page() {
    // Chosen once: a page that began by waiting must not lose its state when it is drawn again.
    const [Chosen] = useState<ComponentType>(() => ready ?? Waiting)
    return <Chosen />
  }
  return { Page, preload }
}
