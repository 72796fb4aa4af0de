import { ApiProblem } from '#web/app/api.ts'
import { reportFault } from '#web/app/fault.ts'
import { paths } from '#web/app/paths.ts'
import { forgetPast } from '#web/kept/files.ts'
import { forgetPages, type KeptPages } from '#web/kept/keptPages.ts'
import { type Device, namesOn } from '#web/kept/store.ts'
import { browsersOwn } from '#web/kept/useKept.ts'
import { daysPrefix } from './unsent.ts'

/** Pages of packs and of the day of a meeting, as the browser keeps them: not `/workspace/panel` itself, nor any desk beside it. */
export const panelPages: KeptPages = {
  worker: '/pack-worker.js',
  scope: `${paths.panel}/`,
  caches: 'shire-packs',
}

/** A browser that keeps nothing, as in a private window, has kept nothing. */
export const orNothing = (failure: unknown): undefined => {
  const expected = [DOMException, ReferenceError, ApiProblem].some((kind) => failure instanceof kind)
  if (!expected) reportFault(failure)
  return undefined
}

/** Takes off a device what is past its time of days of meetings, of everybody who uses it. Returns how many are left. */
export function forgetDays(device: Device, now: Date): number {
  const names = namesOn(device, daysPrefix)
  const untilOf = (name: string) => (device.getItem(name) ?? '').split(' ')[0] ?? ''
  const past = names.filter((name) => untilOf(name) <= now.toISOString())
  for (const name of past) device.removeItem(name)
  return names.length - past.length
}

/** Takes off the device what is past its time, of everybody who uses it, and the pages with the last of it. */
export async function tidyPanels(): Promise<void> {
  const now = new Date()
  const device = browsersOwn()
  const days = device ? forgetDays(device, now) : 0
  const files = await forgetPast(now).catch(orNothing)
  if (days === 0 && files === 0) await forgetPages(panelPages).catch(orNothing)
}
