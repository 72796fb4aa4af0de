import type { Service } from '#contract/core/service.ts'
import { adultSocialCare } from './adult-social-care.ts'
import { birthCertificate } from './birth-certificate.ts'
import { blueBadge } from './blue-badge/service.ts'
import { blueBadgeCallBack } from './blue-badge-call-back.ts'
import { busPass } from './bus-pass.ts'
import { carersAssessment } from './carers-assessment.ts'
import { complaintOrCompliment } from './complaint-or-compliment.ts'
import { deathCertificate } from './death-certificate.ts'
import { drainCover } from './drain-cover.ts'
import { droppedKerb } from './dropped-kerb.ts'
import { freeSchoolMeals } from './free-school-meals.ts'
import { freedomOfInformation } from './freedom-of-information.ts'
import { grass } from './grass.ts'
import { gritBin } from './grit-bin.ts'
import { gully } from './gully.ts'
import { inYearSchoolPlace } from './in-year-school-place/service.ts'
import { kerb } from './kerb.ts'
import { libraryMembership } from './library-membership.ts'
import { missedBin } from './missed-bin.ts'
import { newGritBin } from './new-grit-bin.ts'
import { obstruction } from './obstruction.ts'
import { otherRoadProblem } from './other-road-problem.ts'
import { pothole } from './pothole.ts'
import { registerDeath } from './register-death.ts'
import { rightOfWay } from './right-of-way.ts'
import { roadMarking } from './road-marking.ts'
import { roadSafetyRequest } from './road-safety-request.ts'
import { roadSign } from './road-sign.ts'
import { roadworks } from './roadworks.ts'
import { schoolCrossingPatrol } from './school-crossing-patrol.ts'
import { schoolPlace } from './school-place/service.ts'
import { schoolTransport } from './school-transport.ts'
import { skipPermit } from './skip-permit.ts'
import { streetFurniture } from './street-furniture.ts'
import { streetLight } from './street-light.ts'
import { streetParty } from './street-party.ts'
import { tradingStandardsComplaint } from './trading-standards-complaint.ts'
import { trafficLights } from './traffic-lights.ts'
import { tree } from './tree.ts'
import { tripHazard } from './trip-hazard.ts'
import { volunteer } from './volunteer.ts'

/** The catalogue, in the order in which lists show it. A new service is one file and one line here. */
export const services: readonly Service[] = [
  pothole,
  tripHazard,
  kerb,
  obstruction,
  roadworks,
  streetLight,
  trafficLights,
  gully,
  drainCover,
  tree,
  grass,
  rightOfWay,
  roadSign,
  roadMarking,
  streetFurniture,
  gritBin,
  otherRoadProblem,
  missedBin,
  skipPermit,
  droppedKerb,
  streetParty,
  newGritBin,
  schoolCrossingPatrol,
  roadSafetyRequest,
  schoolPlace,
  schoolTransport,
  freeSchoolMeals,
  inYearSchoolPlace,
  blueBadge,
  blueBadgeCallBack,
  busPass,
  adultSocialCare,
  carersAssessment,
  birthCertificate,
  deathCertificate,
  registerDeath,
  libraryMembership,
  tradingStandardsComplaint,
  freedomOfInformation,
  complaintOrCompliment,
  volunteer,
]

/** The service with this slug, or undefined. */
export const serviceOf = (slug: string): Service | undefined =>
  services.find((service) => service.slug === slug)
