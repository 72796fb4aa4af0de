import type { Sent } from './fields.ts'

/** Photos that are not taken where they came, as lines of words. */
export const filesAsWords = ({ files, fields }: Pick<Sent, 'files' | 'fields'>): string[] => [
  ...files.map(({ name }) => `Photo that was not kept: ${name || 'without a name'}`),
  ...(fields.get('media_url') ?? []).map((url) => `media_url: ${url}`),
]
