import type { EnquiryLook } from '#contract/fostering/looks.ts'
import type { EnquiryLooksShelf } from '../looks.ts'

/** Looks at enquiries in memory, the newest first, as the table gives them. */
export function enquiryLooksInMemory(): EnquiryLooksShelf {
  const all: EnquiryLook[] = []
  return {
    record: async (look) => {
      all.unshift(look)
    },
    of: async (reference) => all.filter((look) => look.reference === reference),
  }
}
