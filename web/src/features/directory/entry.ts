import type { Service } from '#contract/service.ts'

/** What the directory's pages show of a service; the build makes the list from the catalogue. */
export type DirectoryEntry = Pick<Service, 'slug' | 'title' | 'summary' | 'words' | 'group' | 'department'>
