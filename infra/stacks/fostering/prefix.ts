import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'

/** What references of households begin with, as the functions make them. */
export const prefix = departmentOf(council, fosteringDepartment).prefix
