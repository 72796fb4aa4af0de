import { environment } from '#aws/core/environment.ts'
import { givenSecretIn, secret } from '#aws/core/secrets.ts'
import { photoTaking } from '#aws/open311/photo-ports.ts'
import { Connection } from '#contract/council/connection.ts'
import type { Open311Ports } from '#requests/elsewhere/open311-client/ports.ts'
import { makeLink } from '#requests/evidence/link.ts'
import type { PhotoPorts } from '#requests/open311/photos.ts'
import { handOverPorts } from './hand-over-ports.ts'
import { handoversTable } from './handovers-table.ts'
import { open311Server } from './open311-client.ts'

/** What speaking to a department's Open311 server needs, for real. */
export function open311Ports(): () => Promise<Open311Ports> {
  const ready = handOverPorts()
  const department = environment('DEPARTMENT')
  const site = environment('SITE_URL')
  const handovers = handoversTable()
  const settings = { ...JSON.parse(environment('CONNECTION')), url: environment('FOREIGN_URL') }
  const connection = Connection.parse(settings)
  if (connection.kind !== 'open311') throw new Error('The connection is not to an Open311 server')
  const server = open311Server(connection, givenSecretIn('FOREIGN_SECRET_ID'))

  async function linkTo(reference: string, id: string): Promise<string> {
    const { until, signature } = makeLink(await secret(), reference, id, new Date())
    const path = `/api/departments/${department}/requests/${reference}/evidence/${id}/shared`
    return `${site}${path}?until=${until}&signature=${signature}`
  }
  return async () => ({
    ...(await ready()),
    handovers,
    server,
    connection,
    siteUrl: site,
    linkTo,
    notesTries: true,
    takingAcknowledges: false,
  })
}

/** What taking photos from a department's server needs: the decoder is read when the first has come. */
export async function open311PhotoPorts(): Promise<PhotoPorts> {
  return { ...photoTaking, secret: await secret(), now: () => new Date() }
}
