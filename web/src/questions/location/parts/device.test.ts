import { expect, it } from 'vitest'
import { askDevice } from './device.ts'

const device = (answer: (ok: PositionCallback, failed: PositionErrorCallback) => void) =>
  ({ getCurrentPosition: answer }) as unknown as Geolocation
const at = (latitude: number, longitude: number, accuracy: number) =>
  device((ok) => ok({ coords: { latitude, longitude, accuracy } } as GeolocationPosition))
const failing = (code: number) => device((_, failed) => failed({ code } as GeolocationPositionError))

it.each([
  [8.4, 'exact', 8],
  [150, 'street', 150],
  [3000, 'place', 3000],
])(
  'believes a device that is accurate to %d m as far as that',
  async (accuracy, precision, accuracyMetres) => {
    expect(await askDevice(at(52.7, -1.2, accuracy))).toEqual({
      point: { lat: 52.7, lon: -1.2, found: 'device', precision },
      accuracyMetres,
    })
  },
)

it.each([
  [failing(1), 'Allow it'],
  [failing(2), 'could not tell'],
  [failing(3), 'too long'],
  [failing(99), 'could not tell'],
  [at(48.85, 2.35, 5), 'outside Great Britain'],
])('says what to do instead', async (geolocation, part) => {
  expect(await askDevice(geolocation)).toMatchObject({ problem: expect.stringContaining(part) })
})
