import type { Condition } from '#contract/core/condition.ts'
import { when } from '../define/questions.ts'

const all = (...parts: Condition[]): Condition => ({ all: parts })
const any = (...parts: Condition[]): Condition => ({ any: parts })
const not = (part: Condition): Condition => ({ not: part })

export const forMe = when('badgeFor', 'me')
export const forOrganisation = when('badgeFor', 'organisation')
export const forPerson = when('badgeFor', ['me', 'child', 'other'])
export const forChild = when('badgeFor', 'child')
export const forOther = when('badgeFor', 'other')
/** Somebody else fills in the form. */
export const forSomebodyElse = when('badgeFor', ['child', 'other'])

export const terminallyIll = when('terminalIllness', 'yes')

/**
 * Ages, in whole years. `badge`: the regulations say "over 2", gov.uk says "3 or over": from the third birthday. The
 * others only find dates that cannot be meant. `alone`: from 13 a child may agree to an online service by themselves
 * (Data Protection Act 2018, section 9). `adult`: from 16, Personal Independence Payment takes the place of Disability
 * Living Allowance for children. `grown`: nobody is a child from 18 (Family Law Reform Act 1969, section 1). At 16 and
 * 17 both may be said. Reviewed 30 November 2026.
 */
export const ages = { badge: 3, alone: 13, adult: 16, grown: 18 } as const

const aged = (range: { from?: number; under?: number }): Condition => ({
  question: 'dateOfBirth',
  aged: range,
})
const underThree = aged({ under: ages.badge })
/** The date of birth is not that of whom the badge is said to be for. */
export const tooYoungForMe = all(aged({ under: ages.alone }), forMe)
export const tooYoungForAdult = all(aged({ under: ages.adult }), forOther)
export const tooOldForChild = all(aged({ from: ages.grown }), forChild)
const wrongAge = any(tooYoungForMe, tooYoungForAdult, tooOldForChild)
export const fromThree: Condition = all(aged({ from: ages.badge }), not(wrongAge))
export const childUnderThree = all(underThree, forChild)

export const needsEquipment = when('underThree', 'equipment')
export const needsVehicle = when('underThree', 'vehicle')

const gets = (benefit: string) => when('benefits', benefit)
export const byDla = gets('dla')
export const bySight = gets('sight')
export const byWarPension = gets('war-pension')
export const byArmedForces = all(
  gets('armed-forces'),
  when('tariff', '1-to-8'),
  when('armedForcesCertified', 'yes'),
)
export const byPipMoving = all(gets('pip'), when('pipMoving', '8-or-more'))
export const byPipJourneys = all(gets('pip'), when('pipJourneys', 'e'))

/** Qualifies by a benefit or registration that needs no more questions. */
const certain = any(byDla, bySight, byWarPension)
export const asksArmedForces = all(gets('armed-forces'), not(certain))
export const asksPipMoving = all(gets('pip'), not(any(certain, byArmedForces)))
export const asksPipJourneys = all(asksPipMoving, not(byPipMoving))
/** D and F score as much as E, or more, and do not qualify by themselves. */
export const journeysNotEnough = all(asksPipJourneys, when('pipJourneys', ['d', 'f']))

/** Qualifies without an assessment. */
export const automatic = any(certain, byArmedForces, byPipMoving, byPipJourneys)
/** Nothing qualifies without an assessment. */
export const toAssess = all(fromThree, not(automatic))

const has = (effect: string | readonly string[]) => when('effects', effect)
export const cannotWalk = has('unable')
export const hardToWalk = has('difficulty')
export const byWalking = all(toAssess, has(['unable', 'difficulty']))
export const byDistress = all(toAssess, has('distress'))
export const byHarm = all(toAssess, has('harm'))
/** A child does not drive, and whoever qualifies by walking need not say. */
export const asksDriving = all(toAssess, has('none'), when('badgeFor', ['me', 'other']))
export const drives = when('drives', 'yes')
export const byArms = all(toAssess, drives, when('armsDisabled', 'yes'), when('metersHard', 'yes'))

/** An expert assessor decides: everything about the condition is asked. */
export const assessed = any(byWalking, byDistress, byHarm, byArms)
/** How somebody walks is asked of those who can, and for whom it decides. */
export const asksWalking = all(toAssess, hardToWalk, not(cannotWalk))
export const asksAids = any(byWalking, byHarm)

export const organisationQualifies = all(
  forOrganisation,
  when('organisationCares', 'yes'),
  when('organisationTransports', 'yes'),
)
