import type { StaffCourse } from '#contract/fostering/courses.ts'
import type { Part } from '../household/part.ts'
import type { LearningValues } from '../parts/carers/learning.ts'
import type { TrainingValues } from '../parts/training.ts'
import { type Course, recordOf } from './course.ts'
import type { CoursePorts } from './ports.ts'

/** How somebody's own record has a course. */
interface Standing {
  readonly is: StaffCourse['people'][number]['is'] | undefined
  /** Since when they have it, ISO 8601; undefined where their record does not name it as booked. */
  readonly bookedAt: string | undefined
}

function inTraining({ booked, bookedAt, attended, missed }: TrainingValues, course: string): Standing {
  const is =
    attended?.course === course ? 'came' : missed.some(({ id }) => id === course) ? 'missed' : undefined
  return booked?.id === course ? { is: is ?? 'booked', bookedAt } : { is, bookedAt: undefined }
}

function inLearning({ sessions }: LearningValues, course: string): Standing {
  const session = sessions.find(({ id }) => id === course)
  const is = session?.is === 'cancelled' || session?.is === 'off' ? undefined : session?.is
  return { is, bookedAt: is === 'booked' ? session?.at : undefined }
}

/** The part of somebody in which a course of this kind stands; undefined before it is begun. */
export const partFor = (
  { parts }: Pick<CoursePorts, 'parts'>,
  household: string,
  person: string,
  course: Pick<Course, 'kind' | 'starts'>,
): Promise<Part | undefined> => parts.light(`${household}/${recordOf(course, person)}`)

/** How a course stands in somebody's own part of it. */
export function standingIn(part: Part | undefined, { id, kind }: Pick<Course, 'id' | 'kind'>): Standing {
  if (!part) return { is: undefined, bookedAt: undefined }
  return kind === 'preparation'
    ? inTraining(part.values as TrainingValues, id)
    : inLearning(part.values as LearningValues, id)
}
