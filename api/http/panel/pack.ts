import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import {
  AnswerQuestion,
  AskQuestion,
  KeepNotes,
  PackHash,
  PackNotes,
  PackQuestions,
  PackView,
} from '#contract/fostering/panel/pack.ts'
import { type Looks, lookOf } from '#fostering/desk/looks.ts'
import { pictureAt } from '#fostering/pack/files.ts'
import { keepNotes, type NotesPorts, openNotes } from '#fostering/pack/notes.ts'
import type { PackPlace } from '#fostering/pack/ports.ts'
import { answer, ask, openQuestions } from '#fostering/pack/questions.ts'
import {
  type OpenPack,
  packFor,
  pictureType,
  type ReadPorts,
  secondsKept,
  viewPack,
  viewSection,
} from '#fostering/pack/read.ts'
import type { Person } from '#fostering/panel/seats.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { doneOr, noSuch } from '#http/fostering/problems.ts'
import { type EnterPorts, enterPanel, enterReading, itemNamed, meetingNamed } from './enter.ts'

const one = '/api/workspace/fostering/panel/meetings/:meeting/items/:item'

export const placeIn = (context: Context): PackPlace => ({
  meeting: meetingNamed(context),
  item: itemNamed(context),
})

export type LookingPorts = { readonly looks: Pick<Looks, 'record'> }
export type PackPorts = EnterPorts & ReadPorts & NotesPorts & LookingPorts

/** Somebody reads a pack: asked of the meeting each time, and kept as a look at what was referred. */
export async function opened(
  ports: Pick<EnterPorts, 'meetings' | 'now'> & LookingPorts,
  person: Person,
  place: PackPlace,
): Promise<OpenPack> {
  const open = doneOr(await packFor(ports, person, place))
  const { household, referral } = open.item
  const who = { as: person.roles[0] ?? 'panel', id: person.id, name: person.name }
  await ports.looks.record(lookOf(who, household, referral, ports.now()))
  return open
}

/** A file under its own hash never changes: the browser of whoever reads keeps it as long as the device may, and nobody else. */
const kept = (seconds: number): string =>
  seconds === 0 ? 'no-store' : `private, max-age=${seconds}, immutable`

function hashNamed(context: Context): string {
  const hash = PackHash.safeParse(context.req.param('sha256'))
  if (!hash.success) throw noSuch()
  return hash.data
}

/** Packs as members and those who plan read them. Of each it is asked anew whether they may. */
export function packRoutes(ready: () => Promise<PackPorts>): Hono {
  async function enter(context: Context) {
    const ports = await ready()
    const person = await enterPanel(context, ports)
    const open = await opened(ports, person, placeIn(context))
    return { ports, person, open }
  }
  return createApp()
    .get(`${one}/pack`, async (context) => {
      const { ports, person, open } = await enter(context)
      return context.json(PackView.parse(await viewPack(ports, person, open)))
    })
    .get(`${one}/pack/sections/:sha256`, async (context) => {
      const { ports, open } = await enter(context)
      const text = doneOr(await viewSection(ports, open, hashNamed(context)))
      return context.body(text, 200, {
        'content-type': 'application/json',
        'cache-control': kept(secondsKept(open, ports)),
      })
    })
    .get(`${one}/pack/pictures/:sha256`, async (context) => {
      const { ports, open } = await enter(context)
      const bytes = await pictureAt(ports.packs, open.place, hashNamed(context))
      const type = bytes && pictureType(bytes)
      if (!bytes || !type) throw noSuch()
      return context.body(new Uint8Array(bytes), 200, {
        'content-type': type,
        'cache-control': kept(secondsKept(open, ports)),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      })
    })
    .get(`${one}/notes`, async (context) => {
      const { ports, person, open } = await enter(context)
      return context.json(PackNotes.parse(doneOr(await openNotes(ports, person, open))))
    })
    .put(`${one}/notes`, async (context) => {
      const { ports, person, open } = await enter(context)
      const body = await readBody(context.req, KeepNotes)
      return context.json(PackNotes.parse(doneOr(await keepNotes(ports, person, open, body))))
    })
}

/** Questions before the day, and what the worker answers: it goes into the next supplement. */
export function questionRoutes(ready: () => Promise<EnterPorts & ReadPorts>): Hono {
  async function enter(context: Context) {
    const ports = await ready()
    return { ports, person: await enterReading(context, ports), place: placeIn(context) }
  }
  return createApp()
    .get(`${one}/questions`, async (context) => {
      const { ports, person, place } = await enter(context)
      return context.json(PackQuestions.parse(doneOr(await openQuestions(ports, person, place))))
    })
    .post(`${one}/questions`, async (context) => {
      const { ports, person, place } = await enter(context)
      const asked = { place, key: idempotencyKey(context.req) }
      const body = await readBody(context.req, AskQuestion)
      return context.json(PackQuestions.parse(doneOr(await ask(ports, person, asked, body))), 201)
    })
    .post(`${one}/questions/:question/answer`, async (context) => {
      const { ports, person, place } = await enter(context)
      const asked = { place, key: idempotencyKey(context.req) }
      const { text } = await readBody(context.req, AnswerQuestion)
      const said = { question: context.req.param('question'), text }
      return context.json(PackQuestions.parse(doneOr(await answer(ports, person, asked, said))))
    })
}
