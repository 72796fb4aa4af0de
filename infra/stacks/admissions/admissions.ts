import type { Stack } from 'aws-cdk-lib'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import { Wing } from '../wing.ts'
import { appealsOf } from './appeals.ts'
import { deskOf } from './desk.ts'
import { familiesOf } from './families.ts'
import { runOf } from './run.ts'
import { takeOf } from './take.ts'

/** School admissions: what families see of a round, the desk of staff and the seats of schools, and what computes a run. */
export function admissionsOf(root: Stack, ground: Ground, messages: Messages): void {
  const wing = new Wing(root, 'AdmissionsWing', 'Shire: rounds of school admissions')
  const tasks = runOf(wing, ground, messages)
  takeOf(wing, ground, tasks)
  familiesOf(wing, ground, tasks)
  appealsOf(wing, ground, { tasks, messages })
  deskOf(wing, ground, tasks)
}
