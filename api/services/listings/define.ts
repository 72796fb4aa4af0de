import type { Listing, Way } from '#contract/core/listing.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { departmentOf } from '#contract/council/department.ts'
import { type Role, roles } from '#contract/council/roles.ts'
import { council } from '#council'
import { withAddresses } from './addresses.ts'

/** Declares a page of the directory. The listings' test checks every rule of `problemsOfListing`. */
export const defineListing = (listing: Listing): Listing =>
  withAddresses(whole(listing), council.addresses?.[listing.slug])

const whole = (listing: Listing): Listing => ({
  ...listing,
  summary: filledIn(listing.summary),
  ...(listing.more && { more: listing.more.map(filledIn) }),
  ways: listing.ways.map(
    (way): Way => ({
      ...way,
      text: filledIn(way.text),
      ...('phone' in way && way.phone && { phone: filledIn(way.phone) }),
    }),
  ),
})

/**
 * `{roads}` or another role stands for the department that has it, as a sentence names it, `{address}` for where the council is: the
 * first line of its address; `{phone}` and `{hours}` for how to call it; `{urgent-care-team}` and `{urgent-care}` for who answers day and night, and their number. What is neither stays, and is a problem of the listing.
 */
function filledIn(text: string): string {
  return text.replaceAll(/\{([a-z-]+)\}/g, (braces, name: string) => {
    if (name === 'urgent-care-team') return council.urgentCare.name
    if (name === 'urgent-care') return council.urgentCare.phone
    if (name === 'phone') return council.phone
    if (name === 'hours') return council.hours
    if (name === 'address') return council.address[0] ?? braces
    const role = roles.find((one): one is Role => one === name)
    return role ? theDepartment(departmentOf(council, council.roles[role]).name) : braces
  })
}
