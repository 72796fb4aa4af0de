import type { Hono } from 'hono/tiny'
import type { AddressPorts } from '#requests/after/address.ts'
import type { LatePorts } from '#requests/evidence/late.ts'
import type { FollowPorts } from '#requests/follow.ts'
import type { ReconsiderPorts } from '#requests/reconsider.ts'
import { afterRoutes } from './after.ts'
import { evidenceLateRoutes } from './evidence-late.ts'
import { followRoutes } from './follow.ts'
import { reconsiderRoutes } from './reconsider.ts'
import { together } from './together.ts'

interface LaterPorts {
  readonly known: ReconsiderPorts
  readonly acting: () => Promise<AddressPorts & LatePorts & FollowPorts>
}

/** What residents do about a request that is sent: theirs, or one that somebody else has reported. */
export const laterRoutes = ({ known, acting }: LaterPorts): Hono =>
  together(afterRoutes(acting), evidenceLateRoutes(acting), followRoutes(acting), reconsiderRoutes(known))
