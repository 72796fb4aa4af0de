import { appliedOf } from '#admissions/applying/applied.ts'
import type { TakeInYearPorts } from '#admissions/in-year/take.ts'
import { awayId } from '#admissions/rounds/away.ts'
import type { Source, TakePorts } from '#admissions/rounds/take.ts'
import { givenSecretIn } from '#aws/core/secrets.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { osPlaces } from '#aws/resident/places.ts'
import type { GridPlace } from '#contract/admissions/grid-place.ts'
import { AddressAnswer } from '#contract/core/address.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { rounds } from '#council/admissions/rounds.ts'
import { isErased } from '#requests/life/erase.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { AddressesUnavailable } from '#requests/resident/addresses/ports.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { answersTable } from './answers-table.ts'
import { applicationsTable } from './applications-table.ts'
import { changesTable } from './changes-table.ts'
import { inYearSources } from './in-year/source.ts'
import { offersTable } from './offers-table.ts'
import { tasksQueue } from './tasks.ts'

/** States in which nobody wants a place by this request any more. */
const over: readonly ServiceRequest['state'][] = ['closed', 'referred', 'merged', 'refused']

/** Who finds places of addresses; undefined where the council has nobody. */
function finder() {
  const url = process.env.PLACES_URL
  return url ? osPlaces({ url, key: givenSecretIn('PLACES_SECRET_ID') }) : undefined
}

/** What an application’s request may have for addresses: those that were chosen from a list have a number. */
const addressesIn = ({ answers }: ServiceRequest) =>
  Object.values(answers).flatMap((answer) => {
    const found = AddressAnswer.safeParse(answer)
    return found.success && found.data.uprn ? [found.data] : []
  })

/**
 * Where the addresses of a request are on the National Grid, as the provider has each itself. While the provider does not
 * answer, nobody knows: the application is taken all the same, and the round's problems name it.
 */
async function placesOf(request: ServiceRequest, provider: ReturnType<typeof finder>) {
  const places = new Map<string, GridPlace>()
  // Of what has ended, nothing new is asked.
  if (!provider || !isOpen(request.state)) return places
  for (const postcode of new Set(addressesIn(request).map((address) => address.postcode))) {
    try {
      for (const { address, point } of await provider.find(postcode))
        if (address.uprn && point) places.set(address.uprn, point)
    } catch (error) {
      if (!(error instanceof AddressesUnavailable)) throw error
      console.error(
        JSON.stringify({ level: 'error', event: 'home-not-placed', reference: request.reference }),
      )
    }
  }
  return places
}

/** Reads applications out of service requests: the only place of this wing that knows how those are kept. */
export function takePorts(): () => Promise<TakePorts & TakeInYearPorts> {
  const requests = requestsTable()
  const applications = applicationsTable()
  const offers = offersTable()
  const answers = answersTable()
  const changes = changesTable()
  const provider = finder()
  const inYears = inYearSources(requests)
  const tasks = tasksQueue()
  return async () => {
    const { schools } = await import('#council/admissions/load.ts')
    const linked = new Map(schools.map((school) => [school.id, school.linked]))
    const linkedOf = (school: string) => linked.get(school) ?? []
    return {
      ...inYears(schools),
      tasks,
      applications,
      async sourceOf(reference): Promise<Source | undefined> {
        const request = await requests.get(reference)
        if (request?.service !== admissions.service) return undefined
        const { version, submittedAt, answers, contact, state } = request
        const keys = request.keys.filter(({ role }) => role === 'reporter').map(({ hash }) => ({ hash }))
        const common = { reference, version, submittedAt, keys }
        if (isErased(request)) return { ...common, state: 'erased' }
        const places = await placesOf(request, provider)
        const placeOf = ({ uprn }: AddressAnswer) => places.get(uprn ?? '') ?? null
        const ports = { rounds, placeOf, linkedOf, awayId }
        const said = appliedOf({ answers, submittedAt, ...(contact ? { contact } : {}) }, ports)
        if (!said) return undefined
        return { ...common, state: over.includes(state) ? 'over' : 'open', said }
      },
      async dropOffers(reference) {
        await offers.drop(reference)
        await answers.forget(reference)
        await changes.forget(reference)
      },
      now: () => new Date(),
    }
  }
}
