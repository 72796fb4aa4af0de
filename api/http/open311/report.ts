import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf, whatNext } from '#contract/council/department.ts'
import { Open311Created, Open311UpdateTaken, open311Path } from '#contract/requests/open311.ts'
import { clientWith } from '#requests/open311/clients.ts'
import { fieldOf } from '#requests/open311/fields.ts'
import { type Reported, type ReportPorts, report } from '#requests/open311/report.ts'
import { takeUpdate, type UpdatePorts } from '#requests/open311/update.ts'
import { checkJurisdiction, createOpen311App, file, Open311Error } from './app.ts'
import { type Form, readForm } from './form.ts'
import { answer } from './format.ts'

export type WritePorts = ReportPorts & UpdatePorts

/** Whose key the form has. Throws when it has none, or a wrong one. */
export async function senderOf({ keys }: Pick<ReportPorts, 'keys'>, { fields }: Form): Promise<string> {
  const given = fieldOf(fields, 'api_key')
  if (!given) throw new Open311Error(403, 'Send api_key, with the key that the council has given you')
  const client = await clientWith(keys, given)
  if (!client) throw new Open311Error(403, 'This api_key is not known. Ask the council for yours')
  return client
}

/** What is said of photos that could not be opened. */
function leftOutNotice(count: number): string | undefined {
  if (count === 0) return undefined
  return count === 1
    ? 'A photo could not be opened, and the report was taken without it. Send it as an update, as a JPEG.'
    : `${count} photos could not be opened, and the report was taken without them. Send them as an update, as JPEG.`
}

function noticeOf(council: CouncilProfile, taken: Extract<Reported, { kind: 'taken' }>): string {
  const { service, changed, leftOut } = taken
  if (changed) {
    const taken =
      'A report with this number of yours was taken before. What is new in this one stands with it.'
    return [taken, leftOutNotice(leftOut)].filter(Boolean).join(' ')
  }
  const [next] = whatNext(service.next, departmentOf(council, service.department))
  return [service.commitment.text || next, leftOutNotice(leftOut)].filter(Boolean).join(' ')
}

async function taken(ports: WritePorts, form: Form) {
  const client = await senderOf(ports, form)
  if (!fieldOf(form.fields, 'service_code'))
    throw new Open311Error(400, 'Send service_code: /services lists them')
  const reported = await report(ports, { client, ...form })
  if (reported.kind === 'no-such-service')
    throw new Open311Error(404, 'This service_code is not known: /services lists them')
  if (reported.kind === 'refused') throw new Open311Error(400, ...reported.errors)
  return Open311Created.parse([
    {
      service_request_id: reported.reference,
      service_notice: noticeOf(ports.council, reported),
      account_id: null,
    },
  ])
}

async function updated(ports: WritePorts, form: Form) {
  const client = await senderOf(ports, form)
  const given = fieldOf(form.fields, 'service_request_id')
  if (!given)
    throw new Open311Error(400, 'Send service_request_id: the number that the report was given here')
  const reference = readReference(given)
  const taken = reference && (await takeUpdate(ports, { client, ...form }, reference))
  if (!taken || taken.kind === 'not-found')
    throw new Open311Error(404, 'There is no public request with this service_request_id')
  if (taken.kind === 'refused') throw new Open311Error(400, taken.why)
  return Open311UpdateTaken.parse([{ update_id: taken.id }])
}

const posts = {
  requests: { take: taken, names: { root: 'service_requests', each: 'request' } },
  servicerequestupdates: {
    take: updated,
    names: { root: 'service_request_updates', each: 'request_update' },
  },
}

const isPost = (name: string): name is keyof typeof posts => Object.hasOwn(posts, name)

/** `POST /open311/v2/requests` and `/servicerequestupdates`. The ports are made once the secrets are known. */
export function open311ReportRoutes(ready: () => Promise<WritePorts>): Hono {
  return createOpen311App().post(`${open311Path}/:file`, async (context) => {
    const { name, format } = file(context, 'file')
    if (!isPost(name)) throw new Open311Error(404, 'Nothing can be posted here: post to /requests')
    const { take, names } = posts[name]
    const [ports, form] = [await ready(), await readForm(context.req)]
    const query = context.req.query('jurisdiction_id')
    checkJurisdiction(ports.council, fieldOf(form.fields, 'jurisdiction_id') ?? query)
    const body = await take(ports, form)
    return answer(format, body, names, { status: 201 })
  })
}
