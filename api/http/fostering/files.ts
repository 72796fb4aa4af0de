import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { FileId } from '#contract/core/files/files.ts'
import { DocumentList } from '#contract/fostering/files.ts'
import { EvidenceUpload, HouseholdFileAsk } from '#contract/requests/evidence.ts'
import { lookOf } from '#fostering/desk/looks.ts'
import { documentsFor } from '#fostering/household/documents.ts'
import { mayUpload, openFile, type Uploads } from '#fostering/household/files.ts'
import type { Head } from '#fostering/household/part.ts'
import type { HouseholdPorts } from '#fostering/household/perform.ts'
import type { Who } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { fileResponse } from '#http/core/file.ts'
import { forbidden } from '#http/core/staff.ts'
import { newEvidenceId } from '#requests/evidence/id.ts'
import { partNamed } from './act.ts'
import { as, type Ports as DeskPorts, enterHousehold } from './desk-enter.ts'
import { enter, type Ports as PlacePorts } from './place.ts'
import { noSuch } from './problems.ts'

const documents = 'document'

/** A place for one file of a household, for whoever may add one. */
async function placeFor(context: Context, ports: Uploads, who: Who, head: Head): Promise<Response> {
  if (!mayUpload(who, head)) throw forbidden()
  const ask = await readBody(context.req, HouseholdFileAsk)
  const upload = await ports.presign(head.household, newEvidenceId(), ask)
  return context.json(EvidenceUpload.parse(upload), 201)
}

/** The file of the address. What it is called by whoever sent it stands in no header. */
async function file(context: Context, ports: HouseholdPorts, who: Who, head: Head): Promise<Response> {
  const id = FileId.safeParse(context.req.param('file'))
  const found = id.success ? await openFile(ports, who, head, partNamed(context), id.data) : undefined
  if (!found) throw noSuch()
  return fileResponse(found, 'document', context.req.header('range'))
}

const place = '/api/fostering/place'

/** Files of a household, for its own people. */
export function placeFileRoutes(ready: () => Promise<Awaited<ReturnType<PlacePorts>> & Uploads>): Hono {
  const entered = async (context: Context) => {
    const ports = await ready()
    return { ...(await enter(context, async () => ports)), ports }
  }
  const app = createApp()
  app.post(`${place}/files`, async (context) => {
    const { ports, who, head } = await entered(context)
    return placeFor(context, ports, who, head)
  })
  app.get(`${place}/documents`, async (context) => {
    const { ports, who, head } = await entered(context)
    return context.json(DocumentList.parse({ documents: await documentsFor(ports, who, head) }))
  })
  app.get(`${place}/parts/:part/files/:file`, async (context) => {
    const { ports, who, head } = await entered(context)
    return file(context, ports, who, head)
  })
  return app
}

const one = '/api/workspace/fostering/households/:household'

/** The same for staff, each of whose looks is kept. */
export function deskFileRoutes(ready: DeskPorts): Hono {
  const app = createApp()
  app.post(`${one}/files`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const who = all.find((each) => mayUpload(each, head))
    if (!who) throw forbidden()
    return placeFor(context, ports, who, head)
  })
  app.get(`${one}/documents`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const who = as(all, documents, head)
    await ports.looks.record(lookOf(who, head.household, documents, ports.now()))
    return context.json(DocumentList.parse({ documents: await documentsFor(ports, who, head) }))
  })
  app.get(`${one}/parts/:part/files/:file`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const name = partNamed(context)
    const who = as(all, name, head)
    await ports.looks.record(lookOf(who, head.household, name, ports.now()))
    return file(context, ports, who, head)
  })
  return app
}
