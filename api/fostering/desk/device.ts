import { phases } from '#contract/fostering/case.ts'
import { keyFrom } from '#record/keys.ts'
import { mayPart, type Who } from '../rights/may.ts'

/** Whether somebody writes visits or goes through lists in some phase, and so takes them along on a device. */
export const takesVisits = (all: readonly Who[]): boolean =>
  all.some((who) =>
    phases.some((phase) =>
      ['visit.v1', 'checklist.home'].some((part) => mayPart(who, 'record', part, phase)),
    ),
  )

/** Whether somebody meets panels, and so keeps papers, and what they do on the day, on a device. */
export const meetsPanels = (all: readonly Who[]): boolean =>
  all.some(({ as }) => as === 'panel' || as === 'chair' || as === 'adviser' || as === 'manager')

/**
 * The key that seals what one member of staff keeps on devices, base64url of 128 bits: the same on each of them and after
 * each signing in, and of nobody else. It is made again whenever it is asked for, and kept nowhere.
 */
export const deviceKey = (secret: Uint8Array, staff: string): string =>
  keyFrom(secret, 'fostering device', staff)
