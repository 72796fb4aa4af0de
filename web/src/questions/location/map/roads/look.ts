import type { RoadClass } from './schema.ts'

/** A light ground with quiet colours: the pin and the reports are what has to be seen. */
export const ground = '#f4f2ec'
export const ink = '#1d2326'
export const halo = 'rgba(255, 255, 255, 0.92)'
export const areas = { homes: '#e9e7e1', green: '#d5e6c9', wood: '#c3dab4', water: '#a9cfe6' } as const
export const building = '#d9d3c7'

const face = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
export const font = (zoom: number) => `500 ${zoom >= 17 ? 14 : 13}px ${face}`
export const placeFont = (rank: number) => `700 ${rank > 3 ? 16 : rank > 2 ? 14 : 13}px ${face}`

interface Road {
  readonly from: number
  readonly fill: string
  readonly edge: string
  /** Pixels wide at zooms 12, 15 and 18. */
  readonly wide: readonly [number, number, number]
  readonly dash?: readonly number[]
}

/** From the least to the greatest: those that come later lie above. */
export const roads: Readonly<Record<RoadClass, Road>> = {
  path: { from: 15, fill: '#8a7f70', edge: '', wide: [0, 1, 1.6], dash: [4, 3] },
  service: { from: 14, fill: '#ffffff', edge: '#b9b5ac', wide: [0.5, 2, 7] },
  street: { from: 11, fill: '#ffffff', edge: '#a9a49a', wide: [1, 5, 15] },
  middle: { from: 9, fill: '#fff3b8', edge: '#a9955a', wide: [1.8, 6.5, 18] },
  main: { from: 7, fill: '#fbd58e', edge: '#a8793a', wide: [2.6, 8, 21] },
  motorway: { from: 5, fill: '#8fb3dc', edge: '#456d9c', wide: [3.4, 9, 23] },
  rail: { from: 12, fill: '#77777a', edge: '', wide: [1, 1.6, 2.4] },
}

/** Between the zooms it grows steadily, by doubling. */
export function widthAt(zoom: number, [far, middle, near]: Road['wide']): number {
  const [low, high, start] = zoom < 15 ? [far, middle, 12] : [middle, near, 15]
  const part = Math.min(Math.max((zoom - start) / 3, -1), 1.2)
  return low > 0 ? Math.max(low * (high / low) ** part, 1) : Math.max(part * high, 0)
}
