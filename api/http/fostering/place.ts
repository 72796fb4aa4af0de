import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import { OpenedPlace, OpenPlace, PlaceView } from '#contract/fostering/household.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { openPlace, type PlacePorts, whoHolds } from '#fostering/household/place.ts'
import { placeView } from '#fostering/household/place-view.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { ProblemError } from '#http/core/problem.ts'
import { doAct, showPart } from './act.ts'
import { answerRoutesOn } from './answers.ts'

export type Ports = () => Promise<PlacePorts>

/** One answer for everything that does not open: none tells whether there is such a household. */
const cannotOpen = () =>
  new ProblemError(
    'unauthorised',
    'The link or the code is not right, or the link was replaced by a newer one. Check the code, or ask your worker for a new link.',
  )

const token = /^Bearer (f1\.[\w-]{1,600}\.[\w-]{20,60})$/

/** Who asks, by their session, and the household that it is for. */
export async function enter<P extends PlacePorts>(context: Context, ready: () => Promise<P>) {
  const ports = await ready()
  const sent = token.exec(context.req.header('authorization') ?? '')?.[1]
  const found = sent === undefined ? undefined : await whoHolds(ports, sent)
  if (!found)
    throw new ProblemError(
      'unauthorised',
      'Open your private link again and enter your code. You stay signed in for two hours.',
    )
  return { ports, ...found }
}

const place = '/api/fostering/place'

/** The private place of a household: each person sees what is theirs. And where those answer who are asked about them. */
export function placeRoutes(ready: Ports): Hono {
  const app = createApp()
  app.post(`${place}/open`, async (context) => {
    const asked = await readBody(context.req, OpenPlace)
    const ports = await ready()
    const household = readReference(asked.household, ports.prefix)
    if (!household) throw cannotOpen()
    const opening = await openPlace(ports, { ...asked, household })
    if (opening.kind === 'resting')
      throw new ProblemError(
        'too-many-requests',
        'The code was wrong five times. Wait 15 minutes, then try again, or ask your worker for a new link.',
        { retryAfter: opening.seconds },
      )
    if (opening.kind === 'refused') throw cannotOpen()
    return context.json(OpenedPlace.parse(opening.opened))
  })
  app.get(place, async (context) => {
    const { ports, who, head, person } = await enter(context, ready)
    return context.json(PlaceView.parse(placeView(ports, who, head, person)))
  })
  app.get(`${place}/parts/:part`, async (context) => {
    const { ports, who, head } = await enter(context, ready)
    return context.json(PartView.parse(await showPart(context, ports, who, head.household)))
  })
  app.post(`${place}/parts/:part/acts/:act`, async (context) => {
    const { ports, who, head } = await enter(context, ready)
    return context.json(PartView.parse(await doAct(context, ports, who, head.household)))
  })
  answerRoutesOn(app, ready)
  return app
}
