import type { Listing } from '#contract/core/listing.ts'

/** Declares a page of the directory. The listings' test checks every rule of `problemsOfListing`. */
export const defineListing = (listing: Listing): Listing => listing
