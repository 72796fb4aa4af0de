declare module 'virtual:directory' {
  import type { DirectoryEntry } from '#web/features/directory/entry.ts'
  export const directory: readonly DirectoryEntry[]
}
