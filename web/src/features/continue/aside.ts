import * as z from 'zod/mini'
import { isExpired, Saved } from '#web/journey/model/saved.ts'

/** What made room for a form that was opened here; nothing is lost by that. */
const Aside = z.object({ slug: z.string(), saved: Saved })
export type Aside = z.infer<typeof Aside>
const List = z.array(Aside)

const place = 'shire-aside'

type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What was put aside on this device, newest first, as long as it is kept. */
export function readAside(device: Device, now: number): Aside[] {
  try {
    const read = List.safeParse(JSON.parse(device.getItem(place) ?? '[]'))
    return read.success ? read.data.filter(({ saved }) => !isExpired(saved, now)) : []
  } catch {
    return []
  }
}

/** False when the device does not keep it: then it must not make room. */
export function putAside(device: Device, aside: Aside, now: number): boolean {
  return write(device, [aside, ...readAside(device, now)])
}

export function dropAside(device: Device, at: number, now: number): void {
  write(
    device,
    readAside(device, now).filter((_, place) => place !== at),
  )
}

function write(device: Device, list: readonly Aside[]): boolean {
  try {
    if (list.length === 0) device.removeItem(place)
    else device.setItem(place, JSON.stringify(list))
    return true
  } catch {
    return false
  }
}
