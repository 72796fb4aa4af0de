import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Listing } from '#contract/core/listing.ts'

/** One for each page: `<its first topic>/<its slug>.ts`. */
const files = globSync('*/*.ts', { cwd: import.meta.dirname }).sort()

const pages = await Promise.all(
  files.map(
    (file) => import(/* @vite-ignore */ join(import.meta.dirname, file)) as Promise<Record<string, Listing>>,
  ),
)

/**
 * Every page of the directory about what cannot be requested here: a new one is one file in its topic's folder. Reads
 * the folders, so it is for Node alone; pages get theirs from the build's `virtual:` modules.
 */
export const listings: readonly Listing[] = pages.flatMap((page) => Object.values(page))
