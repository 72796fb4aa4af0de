declare module 'virtual:directory' {
  import type { DirectoryEntry } from '#web/app/directory.ts'
  export const directory: readonly DirectoryEntry[]
}
