import { Connection, type Open311Connection } from '#contract/council/connection.ts'
import { RequestEvent } from '#contract/requests/event.ts'
import { council } from '#council'
import { toEvent } from '#requests/life/event.ts'
import type { HistoryEntry } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { follow } from '#requests/resident/follow.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests, MemoryWorklist } from '#requests/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { handOver } from '../../handover/hand-over.ts'
import { type PollPorts, poll } from '../poll.ts'
import { sendToServer } from '../send.ts'
import { MemoryServer, MemoryServerStore } from './memory.ts'

const standard = Connection.parse({
  kind: 'open311',
  url: 'https://example.org',
  services: { pothole: 'POT' },
}) as Open311Connection

/** A report of a pothole, and Highways with an Open311 server of its own. */
export async function world(given: Partial<Open311Connection> = {}) {
  const connection = { ...standard, ...given }
  const requests = new MemoryRequests()
  const answer = await submit(submitPorts(requests), pothole(), key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference } = answer.receipt
  let now = new Date(at.getTime() + 60_000)
  const server = new MemoryServer(() => now)
  const handovers = new MemoryServerStore()
  const request = () => {
    const found = requests.items.get(reference)
    if (!found) throw new Error('no request')
    return found
  }
  /** Ids of photos that can be had, by address; and what was asked for. */
  const photos = new Map<string, string>()
  const photosAsked: string[] = []
  const ports: PollPorts = {
    department: 'highways',
    requests,
    handovers,
    server,
    connection,
    worklist: new MemoryWorklist(),
    teamOf: () => () => undefined,
    wardNameOf: () => undefined,
    departmentName: 'Highways',
    siteUrl: 'https://shire.example',
    now: () => now,
    keepPhotos: async (_, urls) => {
      photosAsked.push(...urls)
      return new Map([...photos].filter(([url]) => urls.includes(url)))
    },
    linkTo: async (_, id) => `https://shire.example/${id}`,
    eventOf: (one, number) =>
      RequestEvent.parse(
        toEvent(one, one.history[number - 1] as HistoryEntry, serviceOf(one.service), council),
      ),
    notesTries: true,
    takingAcknowledges: false,
  }
  return {
    ports,
    server,
    photos,
    photosAsked,
    request,
    reference,
    wait: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000)
    },
    hand: (number: number) =>
      handOver({ ...ports, send: sendToServer(ports) }, ports.eventOf(request(), number)),
    follow: (n: number) => follow({ requests, secret, now: () => now }, reference, {}, key(n)),
    poll: () => poll(ports),
    types: () => request().history.map(({ type }) => type),
  }
}
