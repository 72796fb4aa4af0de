declare module 'virtual:directory' {
  import type { SearchEntry } from '#web/features/directory/entry.ts'
  export const directory: readonly SearchEntry[]
}

declare module 'virtual:offered-schools' {
  import type { OfferedSchool } from '#contract/admissions/offered.ts'
  export const schools: readonly OfferedSchool[]
}

declare module 'virtual:titles' {
  import type { DirectoryEntry } from '#web/features/directory/entry.ts'
  export const titles: readonly DirectoryEntry[]
}

declare module 'virtual:open-titles' {
  import type { DirectoryEntry } from '#web/features/directory/entry.ts'
  /** Those that take something new. */
  export const titles: readonly DirectoryEntry[]
}

declare module 'virtual:reports' {
  import type { SearchEntry } from '#web/features/directory/entry.ts'
  export const reports: readonly SearchEntry[]
}

declare module 'virtual:applications' {
  import type { DirectoryEntry } from '#web/features/directory/entry.ts'
  export const applications: readonly DirectoryEntry[]
}

declare module 'virtual:popular' {
  import type { DirectoryEntry } from '#web/features/directory/entry.ts'
  export const popular: readonly DirectoryEntry[]
}

declare module 'virtual:listings' {
  import type { ListingFacts } from '#web/features/directory/entry.ts'

  const files: Readonly<Record<string, () => Promise<ListingFacts>>>
  export default files
}

declare module 'virtual:definitions' {
  import type { Service } from '#contract/core/service.ts'

  const files: Readonly<Record<string, () => Promise<Service>>>
  export default files
}

declare module 'virtual:start-pages' {
  import type { StartFacts } from '#web/journey/startFacts.ts'

  const files: Readonly<Record<string, () => Promise<StartFacts>>>
  export default files
}

declare module 'virtual:workspace-services' {
  import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
  import type { Service } from '#contract/core/service.ts'

  /** `orders`: what is approved has to be ordered. `calls`: somebody waits for a call. */
  export const services: readonly (Pick<
    Service,
    'slug' | 'title' | 'verb' | 'department' | 'sensitive' | 'withdrawn'
  > & { readonly work: WorkKind; readonly orders: boolean; readonly calls: boolean })[]
}

declare module 'virtual:schools' {
  import type { SchoolEntry } from '#web/features/admissions/entry.ts'

  export const schools: readonly SchoolEntry[]
}

declare module 'virtual:school-years' {
  import type { PastYearOfAll } from '../past-years.ts'

  export const years: readonly PastYearOfAll[]
}

declare module 'virtual:school-pages' {
  import type { SchoolFacts } from '#web/features/admissions/entry.ts'

  const files: Readonly<Record<string, () => Promise<SchoolFacts>>>
  export default files
}

declare module 'virtual:school-places' {
  import type { CatchmentArea } from '#contract/admissions/grid-place.ts'
  import type { Policy } from '#contract/admissions/policy.ts'
  import type { SchoolPlaces } from '#web/features/admissions/entry.ts'

  export const schools: readonly SchoolPlaces[]
  export const catchments: readonly CatchmentArea[]
  export const policies: readonly Policy[]
}

declare module 'virtual:transparency' {
  import type { TransparencyRecord } from '#contract/admissions/transparency.ts'
  export const record: TransparencyRecord
}

declare module 'virtual:rounds' {
  /** Each round of school places: its id, and as a family says it, "Starting Reception in September 2027". */
  export const rounds: readonly { readonly id: string; readonly title: string }[]
}

declare module 'virtual:map' {
  /** Where the map's own file is; null where there is none. */
  export const address: string | null
}
