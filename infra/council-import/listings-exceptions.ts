import type { Exception } from './listings-check.ts'

/** Where GOV.UK's list differs from the law or from what two-tier areas do, and why we follow the latter. */
export const exceptions: readonly Exception[] = [
  {
    slug: 'missed-bin',
    tier: 'district/unitary',
    why: 'the form hands over to the district, and takes bins at the county’s own places',
  },
  {
    slug: 'hazardous-waste',
    tier: 'district/unitary',
    why: 'the county, which disposes of waste, takes it at its sites; districts seldom collect it',
  },
  {
    slug: 'community-transport',
    tier: 'district/unitary',
    why: 'the county is the transport authority and pays for most schemes',
  },
  {
    slug: 'pavement-licence',
    tier: 'county/unitary',
    why: 'districts have given these licences since the Business and Planning Act 2020',
  },
]
