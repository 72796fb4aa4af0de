import type { Option, Page } from '#contract/core/question.ts'
import { council } from '#council'
import { danger, location, longText, option, photos, radios, trunkRoad } from '../define/questions.ts'

/** First page of every road report: danger is for the telephone, before anything else is asked. */
export const dangerPage = (dangers: readonly Option[]): Page => ({
  id: 'danger',
  questions: [
    radios({
      key: 'danger',
      label: 'Is anyone in danger right now?',
      short: 'Danger now',
      options: [...dangers, option('no', 'No, none of these')],
      errors: { missing: 'Select whether anyone is in danger right now' },
    }),
  ],
})

/** The dangers that any road defect can bring. */
export const hurt = option('hurt', 'Someone has been hurt, or is in danger of being hit', {
  outcome: danger('Someone may need help now.', '999'),
})
export const swerving = option('swerving', 'Traffic is swerving, braking hard or stopping because of it', {
  outcome: danger('Drivers are being put in danger.', 'council'),
})

/**
 * Where it is, then which trunk road if any: both decide whose it is, so they come early. `label` asks it in the
 * service's own words; `what` completes "Show us where".
 */
export const whereIs = (label: string, what: string): readonly Page[] => [
  {
    id: 'where',
    questions: [
      location({
        key: 'location',
        label,
        short: 'Where',
        hint: 'Use your location, search, or move the pin on the map.',
        errors: {
          missing: `Show us where ${what}: search for the place or put the pin on the map`,
          invalid: 'Choose a place in this area',
        },
      }),
    ],
  },
  {
    id: 'road',
    questions: [
      trunkRoad({
        key: 'trunkRoad',
        label: 'Is it on a motorway or one of these main roads?',
        short: 'Motorway or trunk road',
        hint: 'National Highways looks after these. Roads that cross over or under them are ours.',
        errors: { missing: 'Select the road, or “None of these”' },
      }),
    ],
  },
]

/** Of every report about something that is wrong. */
export const wherePages = whereIs('Where is the problem?', 'the problem is')

export const photosPage: Page = {
  id: 'photos',
  questions: [
    photos({
      key: 'photos',
      label: 'Add photos, if you can do so safely',
      short: 'Photos',
      hint: 'One from close by and one that shows the road around it help most. Try to leave people and number plates out.',
      errors: { missing: 'Add a photo or continue without one', invalid: 'Add up to 5 photos' },
    }),
  ],
}

export const anythingElsePage: Page = {
  id: 'details',
  questions: [
    longText({
      key: 'details',
      label: 'Is there anything else the inspector should know?',
      short: 'Anything else',
      hint: 'Do not include names, phone numbers or anything else about a person.',
      optional: true,
      maxLength: 1000,
      errors: { missing: 'Tell us what the inspector should know' },
    }),
  ],
}

/** Photos and anything else, last: most people will have answered enough by then. */
export const detailPages: readonly Page[] = [photosPage, anythingElsePage]

/** A point that no definition depends on, on one of the council’s own roads. */
export const exampleLocation = { found: 'map', precision: 'exact', ...council.examples.place } as const
