import type { Stack } from 'aws-cdk-lib'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import { Wing } from '../wing.ts'
import { fosteringDeskOf } from './desk.ts'
import { enquiriesOf } from './enquiries.ts'
import { financeDeskOf, financeQueueOf } from './finance.ts'
import { packsOf } from './packs.ts'
import { panelOf } from './panel.ts'
import { placeOf } from './place.ts'
import { fosteringSweepOf } from './sweep.ts'

/** Fostering and adoption: whoever asks, the private place of a household, the desk of staff, panels and their packs, and what is carried every minute. */
export function fosteringOf(root: Stack, ground: Ground, messages: Messages): void {
  const wing = new Wing(root, 'FosteringWing', 'Shire: fostering and adoption')
  const finance = financeQueueOf(wing, ground)
  enquiriesOf(wing, ground, messages)
  placeOf(wing, ground)
  fosteringDeskOf(wing, ground, messages, finance)
  financeDeskOf(wing, ground, messages, finance)
  panelOf(wing, ground, messages)
  packsOf(wing, ground, messages)
  fosteringSweepOf(wing, ground, messages, finance)
}
