import type { Answers } from '#contract/core/condition.ts'
import type { Service } from '#contract/core/service.ts'
import { type LatLon, moved, rounded } from '#contract/geo/point.ts'
import type { Submission } from '#contract/requests/request.ts'
import { questionsOf } from '#services/define/walk.ts'
import { contactOf, nameOf } from './people.ts'
import type { Random } from './random.ts'

const spots = [
  'Outside number 14',
  'By the bus stop',
  'Near the junction',
  'Opposite the shop',
  'Next to the school gate',
  'At the bend',
  'By the church',
  'In front of the village hall',
  'Just past the bridge',
  'At the roundabout',
]
const remarks = [
  'It has been like this for weeks.',
  'It is getting worse.',
  'Cyclists do not see it.',
  'It is hard to see in the dark.',
  'Water stands there after rain.',
  'A car was damaged last week.',
  'People with pushchairs have to go round it.',
  'It was mended before and has come back.',
]

/** How far from the middle of a small area its reports are, in metres. */
const spread = 350

/** The service’s example, or another of them, with place, words and choices of its own. */
export function submissionOf(service: Service, near: LatLon, random: Random): Submission {
  const plain = service.nearbyMetres === null
  const contact = service.contact === 'required' || random.chance(0.55) ? contactOf(random) : undefined
  const example = random.pick([service.example, ...Object.values(plain ? (service.examples ?? {}) : {})])
  return {
    service: service.slug,
    answers: varied(service, example, near, random),
    ...(contact ? { contact } : {}),
  }
}

/** The example as it is but for its place, where an answer of {@link submissionOf} leads elsewhere. */
export const plainSubmission = (service: Service, submission: Submission): Submission => {
  const { location } = submission.answers
  return { ...submission, answers: { ...service.example, ...(location ? { location } : {}) } }
}

function varied(service: Service, example: Answers, near: LatLon, random: Random): Answers {
  const answers: Record<string, unknown> = { ...example }
  for (const question of questionsOf(service)) {
    const { key, kind } = question
    if (!(key in example)) continue
    if (kind === 'location') answers[key] = placed(near, random)
    if (kind === 'longText' && service.nearbyMetres !== null)
      answers[key] = `${random.pick(spots)}. ${random.pick(remarks)}`
    if (kind === 'text' && question.format === 'name') answers[key] = nameOf(random)
    if (kind === 'radios' && service.nearbyMetres !== null) {
      const open = question.options.filter(({ outcome, when }) => !outcome && !when)
      if (key !== 'danger' && open.length > 0) answers[key] = random.pick(open).value
    }
  }
  return answers
}

const placed = (near: LatLon, random: Random) => ({
  ...rounded(moved(near, { north: random.normal() * spread, east: random.normal() * spread })),
  found: 'map',
  precision: 'exact',
  description: random.pick(spots),
})
