import type { Hono } from 'hono/tiny'
import { together } from '#http/core/together.ts'
import type { AddressPorts } from '#requests/resident/after/address.ts'
import type { ChangePorts } from '#requests/resident/after/change-answers.ts'
import type { MovePorts } from '#requests/resident/after/move.ts'
import type { FollowPorts } from '#requests/resident/follow.ts'
import type { LatePorts } from '#requests/resident/late.ts'
import { afterRoutes } from './after.ts'
import { changeRoutes } from './change.ts'
import { evidenceLateRoutes } from './evidence-late.ts'
import { followRoutes } from './follow.ts'
import { placeRoutes } from './place.ts'
import { reconsiderRoutes } from './reconsider.ts'

interface LaterPorts {
  readonly acting: () => Promise<AddressPorts & LatePorts & FollowPorts & ChangePorts>
  /** With the boundaries, which nothing else of this needs. */
  readonly placing: () => Promise<MovePorts>
}

/** What residents do about a request that is sent: theirs, or one that somebody else has reported. */
export const laterRoutes = ({ acting, placing }: LaterPorts): Hono =>
  together(
    afterRoutes(acting),
    changeRoutes(acting),
    evidenceLateRoutes(acting),
    followRoutes(acting),
    placeRoutes(placing),
    reconsiderRoutes(acting),
  )
