import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import { fileResponse } from '#http/core/file.ts'
import { ProblemError } from '#http/core/problem.ts'
import { requestFor } from '#requests/elsewhere/department/open.ts'
import { isGoodLink } from '#requests/evidence/link.ts'
import type { Ports } from './asked.ts'

const gone = () => new ProblemError('not-found', 'This link is wrong or too old, or the file is gone.')

/**
 * One file of a request, by a link that opens it for some days: systems that fetch photos send no key of their own. A
 * file of a sensitive service has no such link.
 */
export const addLinks = (app: Hono, address: string, ready: Ports): Hono =>
  app.get(`${address}/evidence/:id/shared`, async (context) => {
    const { department = '', id = '', reference: given = '' }: Record<string, string> = context.req.param()
    const reference = readReference(given)
    const { until = '', signature = '' } = context.req.query()
    const ports = await ready()
    if (!reference || !isGoodLink(await ports.secret(), reference, id, { until, signature }, ports.now()))
      throw gone()
    const request = await requestFor(ports, department, reference)
    const shown = request && ports.serviceOf(request.service)?.sensitive === false
    const known = shown ? request.evidence.some((one) => one.id === id) : false
    const file = known ? await ports.kept.read(reference, id) : undefined
    if (!file) throw gone()
    return fileResponse(file, `${reference}-${id}`, context.req.header('range'))
  })
