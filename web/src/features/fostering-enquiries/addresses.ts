import { dayInEngland } from '#contract/calendar/day.ts'
import { learningPart } from '#contract/fostering/carers/learning.ts'
import type { StaffCourse } from '#contract/fostering/courses.ts'
import type { HubWay } from '#contract/fostering/hub.ts'
import { paths } from '#web/app/paths.ts'

const home = `${paths.workspace}/enquiries`

/** Where staff answer whoever asks about fostering or adoption. */
export const addresses = {
  list: home,
  /** A page of the list: the one that begins after this place. */
  page: (after: string | null) => (after ? `${home}?after=${encodeURIComponent(after)}` : home),
  enquiry: (reference: string) => `${home}/${encodeURIComponent(reference)}`,
  looks: (reference: string) => `${home}/${encodeURIComponent(reference)}/looks`,
  slots: `${home}/times`,
  courses: `${home}/courses`,
  course: (id: string) => `${home}/courses/${encodeURIComponent(id)}`,
  /** The part of somebody's record in which their course stands. */
  training: (household: string, person: string, { kind, starts }: Pick<StaffCourse, 'kind' | 'starts'>) =>
    `${paths.fosteringDesk}/cases/${encodeURIComponent(household)}/${
      kind === 'preparation'
        ? `training.${person}.preparation`
        : learningPart(person, dayInEngland(new Date(starts)))
    }`,
  hubs: `${home}/hubs`,
  hub: (hub: string, way: HubWay = 'came', after: string | null = null) =>
    `${home}/hubs/${encodeURIComponent(hub)}?${new URLSearchParams({ way, ...(after && { after }) })}`,
  ofHub: (hub: string, reference: string) =>
    `${home}/hubs/${encodeURIComponent(hub)}/${encodeURIComponent(reference)}`,
  funnel: `${home}/funnel`,
} as const
