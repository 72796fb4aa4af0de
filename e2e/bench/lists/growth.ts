import { ReportList } from '#contract/insight/reports.ts'
import { exampleLocation } from '#services/common/road.ts'
import type { Reading } from '../measurement.ts'
import { median } from '../percentile.ts'
import { fewSeeded, seededCount } from '../seeded.ts'

const warmUp = 8
const times = 60
const written = (count: number) => count.toLocaleString('en-GB')
const how = `${times} times after ${warmUp}, in turn with ${written(seededCount)} and with ${written(fewSeeded)} seeded requests, one client, over HTTP`

interface Question {
  readonly what: string
  /** Addresses, taken in turn. */
  readonly asked: readonly string[]
}

/** What anybody may ask of what was reported, and whether it takes longer the more has been: all of it comes by a key. */
export async function growthOf(many: string, few: string): Promise<Reading[]> {
  const [ofMany, ofFew] = [await questionsOf(many), await questionsOf(few)]
  const readings: Reading[] = []
  for (const [name, { what, asked }] of Object.entries(ofMany)) {
    const beside = ofFew[name]?.asked ?? []
    const took = { many: [] as number[], few: [] as number[] }
    for (let at = 0; at < warmUp + times; at++) {
      const [long, short] = [await timeOf(many, asked, at), await timeOf(few, beside, at)]
      if (at < warmUp) continue
      took.many.push(long)
      took.few.push(short)
    }
    const [long, short] = [median(took.many), median(took.few)]
    const method = `${what}; ${how}`
    readings.push(
      { id: `lists.${name}.many`, value: long, unit: 'ms', method, context: true },
      { id: `lists.${name}.few`, value: short, unit: 'ms', method, context: true },
      { id: `lists.${name}.growth`, value: long / short, unit: '×', method: `the two before; ${how}` },
    )
  }
  return readings
}

async function answer(url: string, path: string): Promise<string> {
  const answer = await fetch(`${url}${path}`)
  if (!answer.ok) throw new Error(`${path.split('?')[0]} answered ${answer.status}`)
  return answer.text()
}

async function timeOf(url: string, asked: readonly string[], at: number): Promise<number> {
  const began = performance.now()
  await answer(url, asked[at % asked.length] ?? '')
  return performance.now() - began
}

/** Wards in which something was reported, of the first page: what is asked of a ward without any costs nothing. */
async function questionsOf(url: string): Promise<Readonly<Record<string, Question>>> {
  const list = async (query: string) =>
    ReportList.parse(JSON.parse(await answer(url, `/api/reports${query}`)))
  const first = await list('')
  if (!first.next) throw new Error('The public list has no second page: not enough was seeded')
  const wards = [...new Set(first.reports.flatMap(({ ward }) => ward?.code ?? []))].slice(0, 8)
  const second = await list(`?after=${first.next}`)
  const { lat, lon } = exampleLocation
  return {
    'public-first': { what: 'the first page of what was reported', asked: ['/api/reports'] },
    'public-later': {
      what: 'its second and third page',
      asked: [first.next, second.next].flatMap((after) => (after ? `/api/reports?after=${after}` : [])),
    },
    'public-ward': {
      what: 'what was reported in a ward',
      asked: wards.map((one) => `/api/reports?ward=${one}`),
    },
    'public-kind': { what: 'reports of potholes', asked: ['/api/reports?service=pothole'] },
    'public-state': {
      what: 'those that are open, and those that are finished',
      asked: ['/api/reports?state=open', '/api/reports?state=finished'],
    },
    'public-marks': {
      what: 'the marks of what was reported near a place',
      asked: [`/api/services/pothole/nearby?lat=${lat}&lon=${lon}`],
    },
    'public-one': {
      what: 'the page of one report',
      asked: first.reports.map(({ reference }) => `/api/reports/${reference}`),
    },
    'public-feed': {
      what: 'what happened in a ward, as a feed',
      asked: wards.map((one) => `/api/feeds/wards/${one}.atom`),
    },
  }
}
