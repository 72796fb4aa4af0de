import type { Head, Parts } from './part.ts'

/** The head of a household, as it lies in the table. */
export const headOf = async (
  { parts }: { readonly parts: Parts },
  household: string,
): Promise<Head | undefined> => (await parts.light(`${household}/head`)) as Head | undefined
