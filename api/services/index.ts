import type { Service } from '#contract/service.ts'
import { drainCover } from './drain-cover.ts'
import { grass } from './grass.ts'
import { gritBin } from './grit-bin.ts'
import { gully } from './gully.ts'
import { kerb } from './kerb.ts'
import { obstruction } from './obstruction.ts'
import { otherRoadProblem } from './other-road-problem.ts'
import { pothole } from './pothole.ts'
import { rightOfWay } from './right-of-way.ts'
import { roadMarking } from './road-marking.ts'
import { roadSign } from './road-sign.ts'
import { roadworks } from './roadworks.ts'
import { streetFurniture } from './street-furniture.ts'
import { streetLight } from './street-light.ts'
import { trafficLights } from './traffic-lights.ts'
import { tree } from './tree.ts'
import { tripHazard } from './trip-hazard.ts'

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
]

/** The service with this slug, or undefined. */
export const serviceOf = (slug: string): Service | undefined =>
  services.find((service) => service.slug === slug)
