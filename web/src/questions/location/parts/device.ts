import { onGrid, toGrid } from '#contract/geo/grid.ts'
import type { FoundPoint } from '../LocationQuestion.tsx'

export type DeviceResult =
  | { readonly point: FoundPoint; readonly accuracyMetres: number }
  | { readonly problem: string }

/** Asks the device where it is. Never rejects: a problem says what to do instead. */
export function askDevice(geolocation: Geolocation): Promise<DeviceResult> {
  return new Promise((resolve) =>
    geolocation.getCurrentPosition(
      ({ coords }) => resolve(read(coords)),
      ({ code }) => resolve({ problem: problems[code] ?? problems[2] ?? '' }),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 },
    ),
  )
}

const problems: Readonly<Record<number, string>> = {
  1: 'Your browser did not share where you are. Allow it for this site in your browser’s settings, or search for the place.',
  2: 'Your device could not tell where it is. Search for the place instead.',
  3: 'Your device took too long to tell where it is. Try again outdoors, or search for the place.',
}

function read({ latitude: lat, longitude: lon, accuracy }: GeolocationCoordinates): DeviceResult {
  if (!onGrid(toGrid({ lat, lon })))
    return { problem: 'Your device says that you are outside Great Britain. Search for the place instead.' }
  const precision = accuracy <= 30 ? 'exact' : accuracy <= 200 ? 'street' : 'place'
  return {
    point: { lat, lon, found: 'device', precision },
    accuracyMetres: Math.max(1, Math.round(accuracy)),
  }
}
