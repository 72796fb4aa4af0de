import type { Publication } from './model.ts'

/** What is public without its words, which may tell what no longer holds: somebody looks at it again. */
export const withoutWords = ({ words: _, ...rest }: Publication): Publication => rest
