import type { QueryClient, UseQueryOptions } from '@tanstack/react-query'
import { PackSection, PackView } from '#contract/fostering/panel/pack.ts'
import { ApiProblem, mayPass } from '#web/app/api.ts'
import { staffApi, staffFile } from '#web/staff/staffApi.ts'
import type { Place } from '../addresses.ts'
import { itemAt } from '../api.ts'
import { KeptView, type PackDevice } from './device.ts'
import { forgetNotes } from './notes/store.ts'

/** A pack as it is shown: asked for now, or as this device kept it. */
export interface OpenedPack {
  readonly view: PackView
  readonly from: 'service' | 'device'
  readonly mine: KeptView['mine'] | undefined
}

const pathOf = (place: Place, ...more: readonly string[]) =>
  `/api/workspace/fostering/panel/${[...itemAt(place), ...more].map(encodeURIComponent).join('/')}` as const

/** The browser’s own cache is not sealed, so it keeps nothing of these. */
const cache = 'no-store'

const keyOf = (staff: string, place: Place) => ['pack', staff, place.meeting, place.item]

/** Whoever may not read a pack, or for whom there is none. */
export const isClosed = (failure: unknown): boolean =>
  failure instanceof ApiProblem && (failure.status === 403 || failure.status === 404)

/** How long the service has, where this device could show what it kept. */
const patienceMs = 700

const kept = async (device: PackDevice, place: Place): Promise<OpenedPack | undefined> => {
  const found = await device.json(place, 'view', KeptView)
  return found && { ...found, from: 'device' }
}

async function fromService(place: Place): Promise<OpenedPack> {
  const view = await staffApi(pathOf(place, 'pack'), (json) => PackView.parse(json), { cache })
  return { view, from: 'service', mine: undefined }
}

/** Contents and first page. Where nobody is reached, or not soon, what this device kept. */
export function packQuery(
  staff: string,
  place: Place,
  device: PackDevice,
  queries: QueryClient,
): UseQueryOptions<OpenedPack> {
  const queryKey = keyOf(staff, place)
  async function queryFn(): Promise<OpenedPack> {
    const asked = fromService(place)
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs))
    try {
      const first = await Promise.race([asked, late])
      if (first) return first
      const here = await kept(device, place)
      if (!here) return await asked
      // Comes later, if it comes: a refusal then has the same page closed.
      asked.then(
        (view) => queries.setQueryData(queryKey, view),
        (failure) => {
          if (isClosed(failure)) void queries.invalidateQueries({ queryKey })
        },
      )
      return here
    } catch (failure) {
      if (isClosed(failure)) await device.forget(place)
      const here = mayPass(failure) ? await kept(device, place) : undefined
      if (here) return here
      throw failure
    }
  }
  return { queryKey, queryFn, retry: false, staleTime: 60_000 }
}

const forGood = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: 1 }

/** One section, which its hash names: asked for once, and kept as long as the device may. */
export const sectionQuery = (
  { staff, place, device, until }: PackHere,
  sha256: string,
): UseQueryOptions<PackSection> => ({
  queryKey: [...keyOf(staff, place), 'section', sha256],
  ...forGood,
  queryFn: async () => {
    const here = await device.json(place, sha256, PackSection)
    if (here) return here
    const section = await staffApi(
      pathOf(place, 'pack', 'sections', sha256),
      (json) => PackSection.parse(json),
      { cache },
    )
    await device.putJson(place, sha256, section, until)
    return section
  },
})

/** A picture. */
export const pictureQuery = (
  { staff, place, device, until }: PackHere,
  sha256: string,
): UseQueryOptions<Blob> => ({
  queryKey: [...keyOf(staff, place), 'picture', sha256],
  ...forGood,
  gcTime: 60_000,
  queryFn: async () => {
    const here = await device.get(place, sha256)
    if (here) return new Blob([here])
    const picture = await staffFile(pathOf(place, 'pack', 'pictures', sha256), undefined, cache)
    await device.put(place, sha256, await picture.arrayBuffer(), until)
    return picture
  },
})

/** A pack that is open, with where things of it are kept and until when. */
export interface PackHere {
  readonly staff: string
  readonly place: Place
  readonly device: PackDevice
  readonly view: PackView
  readonly until: string | null
}

/** Nothing of a pack is left, on the page or on the device. */
export async function forgetPack(
  queries: QueryClient,
  { staff, place, device }: Pick<PackHere, 'staff' | 'place' | 'device'>,
): Promise<void> {
  queries.removeQueries({ queryKey: [...keyOf(staff, place), 'section'] })
  queries.removeQueries({ queryKey: [...keyOf(staff, place), 'picture'] })
  forgetNotes(staff, place)
  await device.forget(place)
}
