import type { RadiosQuestion } from '#contract/core/question.ts'
import { option, radios } from '../define/questions.ts'

export const unsure = option('unsure', 'I’m not sure')
export const somethingElse = option('other', 'Something else')

/** Said before every road report starts. */
export const placeAndPhoto =
  'You need to know where it is. A photo helps, but only if you can take it safely.'

/** Which part of the road, for things that can be in any of them. `label` asks it in the service's own words. */
export const partOfRoad = (label: string): RadiosQuestion =>
  radios({
    key: 'part',
    label,
    short: 'Part of the road',
    options: [
      option('road', 'The road'),
      option('pavement', 'The pavement'),
      option('cycle', 'A cycle lane or cycle path'),
      option('crossing', 'A place where people cross'),
      option('verge', 'The grass verge'),
    ],
    errors: { missing: 'Select which part of the road it is in' },
  })

/** How high an edge stands up, next to things of a known height. */
export const edgeHeight = (label: string): RadiosQuestion =>
  radios({
    key: 'height',
    label,
    short: 'Height of the edge',
    options: [
      option('under-2', 'Lower than a £1 coin on its edge', {
        hint: 'Less than about 2cm',
        picture: 'edge-small',
      }),
      option('2-to-6', 'Between a £1 coin and a brick lying flat', {
        hint: '2cm to 6cm',
        picture: 'edge-medium',
      }),
      option('over-6', 'Higher than a brick lying flat', {
        hint: 'More than 6cm',
        picture: 'edge-large',
      }),
      option('unsure', 'I cannot tell', { hint: 'Do not go closer if it is not safe' }),
    ],
    errors: { missing: 'Select how high the edge is' },
  })
