import { dayInEngland } from '#contract/calendar/day.ts'
import { type LearningCourse, learningPart } from '#contract/fostering/carers/learning.ts'
import type { CaseKind, PersonId, Phase } from '#contract/fostering/case.ts'
import {
  type BookedCourse,
  type CourseKind,
  type CoursePath,
  courseSorts,
} from '#contract/fostering/courses.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { adoptionKinds } from '../clocks/law/shared.ts'
import type { Offered } from '../times/offered.ts'

/** A course that the team holds. Who has a seat is a person of a household: `FA-7K3M-9QTD/p1`. */
export interface Course extends Offered {
  readonly kind: CourseKind
  /** What it is called, where it is not preparation. */
  readonly title?: string
  /** It counts to the training, support and development standards. */
  readonly counts?: boolean
  readonly path: CoursePath
  readonly where: string
  /** Where somebody joins online. */
  readonly join?: string
  /** Who of staff offers it, by id and by name. */
  readonly by: string
  readonly with: string
}

export const pathFor = (kind: CaseKind): CoursePath =>
  adoptionKinds.includes(kind) ? 'adoption' : 'fostering'

/** Whether a course is for a case of this kind in this phase: before an approval preparation, after it all else. */
export const isFor = (
  { kind: of, path }: Pick<Course, 'kind' | 'path'>,
  { kind, phase }: { readonly kind: CaseKind; readonly phase: Phase },
): boolean =>
  path === pathFor(kind) && courseSorts[of].for === (phase === 'approved' ? 'approved' : 'applicants')

/** The part in which somebody's course is booked and done. */
export const recordOf = ({ kind, starts }: Pick<Course, 'kind' | 'starts'>, person: PersonId): PartName =>
  kind === 'preparation'
    ? `training.${person}.preparation`
    : learningPart(person, dayInEngland(new Date(starts)))

export const holderOf = (household: string, person: PersonId): string => `${household}/${person}`
export function readHolder(holder: string): { readonly household: string; readonly person: PersonId } {
  const [household = '', person = ''] = holder.split('/')
  return { household, person }
}

/** What whoever books it keeps of it. */
export const bookedOf = ({ id, starts, minutes, where, join }: Course): BookedCourse => ({
  ...{ id, starts, minutes, where },
  ...(join !== undefined && { join }),
})
export const learnedOf = (course: Course): LearningCourse => ({
  ...bookedOf(course),
  ...{
    kind: course.kind,
    title: course.title ?? courseSorts[course.kind].title,
    counts: course.counts ?? false,
  },
})
