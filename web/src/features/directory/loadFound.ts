import { type ComponentType, lazy } from 'react'

type Found = ComponentType<{ typed: string }>

let ready: Found | undefined

/** The whole directory, fetched when somebody begins to search, and before a page that was asked for with a search. */
export async function loadFound(): Promise<Found> {
  ready = (await import('./Found.tsx')).default
  return ready
}

const Late = lazy(async () => ({ default: await loadFound() }))

/** At hand it draws at once, so that what the edge has drawn already stays as it is. */
export const foundNow = (): Found => ready ?? Late
