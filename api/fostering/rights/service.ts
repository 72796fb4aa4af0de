import { mayPart, type Who } from './may.ts'

/** Whether somebody works with those who are approved, and so rings them. */
export const ringsCarers = (all: readonly Who[]): boolean =>
  all.some((who) => mayPart(who, 'record', 'head', 'approved'))

/** Whether somebody leads the service, and so sees figures of all of it. */
export const seesFigures = (all: readonly Who[]): boolean => all.some(({ as }) => as === 'manager')
