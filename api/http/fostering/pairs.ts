import type { Hono } from 'hono/tiny'
import { MatchPair, PairKind, PairsFitting, PairsWaiting } from '#contract/fostering/carers/pairs.ts'
import { kindOfPart, PartView } from '#contract/fostering/parts.ts'
import type { PairLists } from '#fostering/household/pairs/line.ts'
import { matchPair, pairsFitting, pairsWaiting } from '#fostering/household/pairs/match.ts'
import { partView } from '#fostering/household/view.ts'
import { mayPart } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { forbidden } from '#http/core/staff.ts'
import { partNamed } from './act.ts'
import { as, enter, enterHousehold, type Ports } from './desk-enter.ts'
import { placeIn } from './place-in.ts'
import { doneOr, noSuch } from './problems.ts'

export type PairReady = () => Promise<Awaited<ReturnType<Ports>> & { readonly pairs: PairLists }>

const desk = '/api/workspace/fostering'
const one = `${desk}/households/:household/parts/:part`

/** Where staff bring together who asks for a break or a mentor, and who offers one. */
export const pairRoutes = (ready: PairReady): Hono =>
  createApp()
    .get(`${desk}/pairs/:kind`, async (context) => {
      const { all } = await enter(context, ready)
      const kind = PairKind.safeParse(context.req.param('kind'))
      if (!kind.success) throw noSuch()
      if (!all.some((who) => mayPart(who, 'record', kind.data, 'approved'))) throw forbidden()
      return context.json(
        PairsWaiting.parse(await pairsWaiting(await ready(), all, kind.data, placeIn(context))),
      )
    })
    .get(`${one}/fits`, async (context) => {
      const { all, head } = await enterHousehold(context, ready)
      const name = partNamed(context)
      as(all, name, head)
      const found = await pairsFitting(await ready(), all, head.household, name)
      if (!found) throw noSuch()
      return context.json(PairsFitting.parse(found))
    })
    .post(`${one}/match`, async (context) => {
      const { ports, all, head } = await enterHousehold(context, ready)
      const name = partNamed(context)
      if (!PairKind.safeParse(kindOfPart(name)).success) throw noSuch()
      const who = as(all, name, head)
      const key = idempotencyKey(context.req)
      const offer = await readBody(context.req, MatchPair)
      const part = doneOr(await matchPair(ports, all, head, name, offer, key))
      return context.json(PartView.parse(await partView(who, head, part, false)))
    })
