import type { Place } from '../enter/InPlace.tsx'
import { childrenIn } from './shown.ts'
import { useKeptInOrder, useOnDevice } from './stores.ts'

/** Draws nothing: sends along what waits of logs, and takes off the device the children who have left. */
export default function InOrder({ place: { of, view } }: { place: Pick<Place, 'of' | 'view'> }) {
  const here = childrenIn(view).flatMap(({ name, lives }) => (lives === 'here' ? [name] : []))
  useKeptInOrder(of, useOnDevice(of), here)
  return null
}
