import type { Answers } from '#contract/core/condition.ts'
import { dayOf } from '../../define/dates.ts'
import { prune, resultOf } from '../../define/walk.ts'
import { resultPage } from '../results.ts'
import { blueBadge } from '../service.ts'

export const today = new Date('2026-03-02T12:00:00Z')
export const result = (answers: Answers) => resultOf(resultPage, prune(blueBadge, answers, today), today)
export const born = (years: number) => dayOf({ years: -years }, today)
/** Answers of people of all kinds, each as far as the result goes by them. */
export const adult = { badgeFor: 'me', terminalIllness: 'no', dateOfBirth: '1961-03-27' }
export const other = { ...adult, badgeFor: 'other' }
export const child = { ...adult, badgeFor: 'child', dateOfBirth: '2016-09-14' }
export const having = (...benefits: string[]) => ({ ...adult, benefits })

export const pip = (pipMoving: string, pipJourneys?: string) => ({
  ...having('pip'),
  pipMoving,
  ...(pipJourneys ? { pipJourneys } : {}),
})

export const effects = (...those: string[]) => ({ ...having('none'), effects: those })

export const driver = (armsDisabled: string, metersHard: string) => ({
  ...effects('none'),
  drives: 'yes',
  armsDisabled,
  metersHard,
})

export const organisation = (organisationCares: string, organisationTransports: string) => ({
  badgeFor: 'organisation',
  organisationCares,
  organisationTransports,
})

export const start = ['badge-for', 'terminal-illness', 'date-of-birth']
