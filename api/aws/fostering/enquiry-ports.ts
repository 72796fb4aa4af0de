import { environment } from '#aws/core/environment.ts'
import { secretIn } from '#aws/core/secrets.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import type { EnquiryPorts, EnquiryRoutesPorts, FosteringCouncil } from '#fostering/enquiries/ports.ts'
import type { EachMinutePorts } from '#fostering/enquiries/remind.ts'
import { enquiriesTable, enquiryLists } from './enquiries-table.ts'
import { rules } from './rules.ts'
import { slotsTable } from './times-table.ts'

const department = council.departments.find(({ id }) => id === fosteringDepartment)
if (!department) throw new Error(`The council profile has no department “${fosteringDepartment}”`)

const own: FosteringCouncil = {
  name: council.name,
  phone: department.phone,
  team: fosteringProfile.team,
  prefix: department.prefix,
  hubs: fosteringProfile.hubs,
  lostLink: council.lostLink,
  enquiriesKeptMonths: fosteringProfile.enquiriesKept.months,
}

/** Lists of enquiries, for real. */
export const listsOfEnquiries = () => enquiryLists(own.hubs.map(({ id }) => id))

/** What enquiries need, for real. */
export function enquiryPorts(): EnquiryPorts {
  const messages = messageSender()
  return {
    enquiries: enquiriesTable(rules),
    slots: slotsTable(),
    secret: secretIn('FOSTERING_SECRET_ID'),
    tell: (word) => messages.send(word),
    rules,
    council: own,
    siteUrl: environment('SITE_URL'),
    now: () => new Date(),
  }
}

/** What is done every minute, and every night, for real. */
export const enquirySweepPorts = (): EachMinutePorts => ({
  ...enquiryPorts(),
  lists: listsOfEnquiries(),
})

/** What whoever asks needs, for real. */
export function enquiryRoutesPorts(): EnquiryRoutesPorts {
  const ports = enquiryPorts()
  return {
    ...ports,
    async calendar({ values: { booking } }) {
      if (!booking) return undefined
      const { calendarOf } = await import('#fostering/enquiries/calendar.ts')
      return calendarOf(booking, own, ports.siteUrl)
    },
  }
}
