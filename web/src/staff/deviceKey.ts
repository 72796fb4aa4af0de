import { DeviceKey } from '#contract/fostering/device.ts'
import { staffApi } from './staffApi.ts'

/** Where the tab remembers it: it is gone with the tab, and when somebody signs out or another signs in. */
const place = 'shire-kept-key'

/** The key that seals what somebody keeps on devices, where this tab knows it already. */
export function deviceKeyInTab(staff: string): string | undefined {
  const [whose, key] = (sessionStorage.getItem(place) ?? '').split(' ')
  return whose === staff ? key : undefined
}

/** The key that seals what somebody keeps on devices, asked for once in a tab. Throws ApiProblem. */
export async function deviceKeyFor(staff: string): Promise<string> {
  const known = deviceKeyInTab(staff)
  if (known) return known
  const { key } = await staffApi('/api/workspace/fostering/device', (json) => DeviceKey.parse(json))
  sessionStorage.setItem(place, `${staff} ${key}`)
  return key
}
