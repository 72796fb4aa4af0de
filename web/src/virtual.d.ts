declare module 'virtual:directory' {
  import type { DirectoryEntry } from '#web/features/directory/entry.ts'
  export const directory: readonly DirectoryEntry[]
}

declare module 'virtual:start-pages' {
  import type { StartFacts } from '#web/journey/startFacts.ts'
  export const startPages: readonly StartFacts[]
}
