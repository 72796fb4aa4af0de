import { dayInWords } from '#contract/calendar/words.ts'
import type { Service } from '#contract/core/service.ts'
import { startDepartment, theDepartment } from '#contract/core/words/in-text.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf, reportsTo } from '#contract/council/department.ts'
import { departmentAt } from '#requests/life/event.ts'
import type { HistoryEntry, ServiceRequest } from '#requests/life/model.ts'
import { authorityAt } from '#requests/life/talk/passed.ts'
import { readable } from '#services/define/read.ts'
import { asSent } from '#services/define/walk.ts'
import type { Message } from './port.ts'

interface AuthorityPorts {
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
}

function whereOf({ location }: ServiceRequest): string | undefined {
  if (!location) return undefined
  const { lat, lon, easting, northing, description } = location
  return [
    `Where it is:${description ? ` ${description}` : ''}`,
    `Easting ${easting}, northing ${northing} (British National Grid)`,
    `Latitude ${lat}, longitude ${lon}`,
    `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=19/${lat}/${lon}`,
  ].join('\n')
}

function photosOf({ evidence }: ServiceRequest, ask: string): string | undefined {
  const count = evidence.filter(({ by, missing }) => !by && !missing).length
  if (count === 0) return undefined
  return count === 1
    ? `There is 1 photo. ${ask} if you need it.`
    : `There are ${count} photos. ${ask} if you need them.`
}

/** What the resident has told us since, until it was referred: it may say more than the report. */
const addedTo = ({ messages = [] }: ServiceRequest, { at }: HistoryEntry): string[] =>
  messages.flatMap((one) =>
    one.from === 'resident' && !one.other && one.at <= at
      ? [`They told us on ${dayInWords(one.at)}:\n${one.text}`]
      : [],
  )

/** What it says and where it is. Never who sent it, nor how to reach them: they were not asked for that. */
function bodyOf({ council }: AuthorityPorts, request: ServiceRequest, entry: HistoryEntry, service: Service) {
  const { answers, reference } = request
  const department = departmentOf(council, departmentAt(request, entry.number))
  const lines = readable(asSent(service, answers), answers, new Date(request.submittedAt))
  const ask = `Call ${theDepartment(department.name)} on ${department.phone} and give the reference`
  return [
    `Somebody reported this to ${council.name}. We think that this is one for you to deal with, and we have told them that we have sent it to you.`,
    `${service.title}\nOur reference: ${reference}\nReported to us: ${dayInWords(request.submittedAt)}`,
    whereOf(request),
    ...lines.map(({ question, answer }) => `${question}\n${answer}`),
    ...addedTo(request, entry),
    entry.note && `${startDepartment(department.name)} says:\n${entry.note}`,
    photosOf(request, ask),
    `If it is not yours, or you have a question: ${ask.charAt(0).toLowerCase()}${ask.slice(1)}.`,
    `${council.name}\n${department.phone}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The report itself, to the authority that it was referred to. A repeat makes the same message with the same id. */
export function toAuthority(
  ports: AuthorityPorts,
  request: ServiceRequest,
  id: string,
  entry: HistoryEntry,
): Message[] {
  if (entry.type !== 'referred' || entry.passed !== 'sent' || !entry.to) return []
  const service = ports.serviceOf(request.service)
  const email = reportsTo(ports.council, service, entry.to.id)
  // Said to have been sent: it waits where an alarm tells of it until the profile has the address again.
  if (!service || !email)
    throw new Error(`The profile has no reportsEmail any more for ${entry.to.id}, to which a report is to go`)
  return [
    {
      ...{ id: `${id} authority`, to: { email } },
      subject: `${service.title} referred to you: our reference ${request.reference}`,
      body: bodyOf(ports, request, entry, service),
      unlimited: true,
      page: { reference: request.reference, who: authorityAt(entry) },
      reference: request.reference,
    },
  ]
}
