import type { Service } from '#contract/core/service.ts'
import type { Staff } from '#contract/council/staff.ts'
import { sight } from '#requests/rights/may.ts'

type Findable = Pick<Service, 'slug' | 'department' | 'sensitive'>

/** Whether there are private requests of which somebody sees no more than where they stand: no word finds these. */
export const findsByReferenceAlone = (staff: Staff, services: readonly Findable[]): boolean =>
  services.some(
    ({ slug, department, sensitive }) =>
      sight(staff, { department, service: slug, sensitive }) === 'standing',
  )
