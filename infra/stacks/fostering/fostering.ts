import type { Stack } from 'aws-cdk-lib'
import type { Ground } from '../ground.ts'
import { Wing } from '../wing.ts'
import { fosteringDeskOf } from './desk.ts'
import { placeOf } from './place.ts'
import { fosteringSweepOf } from './sweep.ts'

/** Fostering and adoption: the private place of a household, the desk of staff, and what is carried every minute. */
export function fosteringOf(root: Stack, ground: Ground): void {
  const wing = new Wing(root, 'FosteringWing', 'Shire: fostering and adoption')
  placeOf(wing, ground)
  fosteringDeskOf(wing, ground)
  fosteringSweepOf(wing, ground)
}
