import { may, mayInYear, maySeat } from '#admissions/rights/may.ts'
import type { AdmissionsRight } from '#contract/admissions/staff.ts'
import { hasSeat } from '#web/staff/desk/admissions.ts'
import { useStaff } from '#web/staff/useStaff.ts'

/** Says whether whoever is signed in may do this with rounds or children: for menus, the API decides. */
export function useMay(): (
  right: AdmissionsRight,
  kind?: 'round' | 'child' | 'vacancy' | 'fair-access',
) => boolean {
  const staff = useStaff()
  return (right, kind = 'round') => may(staff, right, kind)
}

/** Says whether whoever is signed in may look at applications during the year. */
export const useMayInYear = (): boolean => mayInYear(useStaff(), 'see')

/** Says whether whoever is signed in may look at the seat of this school. */
export function useSeats(): {
  readonly own: boolean
  /** Ids of the schools whose own seat somebody has. */
  readonly schools: readonly string[]
  sees(school: string): boolean
} {
  const staff = useStaff()
  return {
    own: hasSeat(staff),
    schools: [...new Set(staff.grants.flatMap(({ schools = [] }) => schools))].filter((school) =>
      maySeat(staff, 'confirm', school),
    ),
    sees: (school) => maySeat(staff, 'see', school),
  }
}
