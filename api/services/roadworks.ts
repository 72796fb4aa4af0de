import { placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, swerving, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

const gas = option('gas', 'There is a smell of gas', {
  outcome: danger('Keep away, and do not smoke or use anything that could make a spark.', 'gas'),
})
const cable = option('cable', 'An electric cable is damaged or showing', {
  outcome: danger('Stay well away from the cable and keep others away.', 'electricity'),
})
const hole = option('hole', 'There is an open hole with no barriers around it', {
  outcome: danger('Someone could fall or drive in.'),
})

export const roadworks = defineService({
  slug: 'roadworks',
  measured: { label: 'What is wrong', example: 'Barrier down, or no sign before the works' },
  title: 'Roadworks',
  summary: 'Roadworks that are unsafe, left untidy or badly repaired, or that have no clear way through.',
  verb: 'report',
  words: [
    'road works',
    'streetworks',
    'street works',
    'road closed',
    'diversion',
    'cones',
    'barriers',
    'temporary traffic lights',
    'dug up road',
    'trench',
    'road work signs left',
    'utility works',
    'traffic lights at roadworks',
    'temporary lights',
    'men digging up road',
    'roadworks left a mess',
    'hole left by gas company',
    'nobody working on roadworks',
    'cones left',
    'bad repair after roadworks',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Roads and pavements',
  lgsl: 569,
  sensitive: false,
  nearbyMetres: 100,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [
    placeAndPhoto,
    'A board at the roadworks shows who is working there. Look at it if you can do so safely.',
  ],
  pages: [
    dangerPage([hurt, gas, cable, hole, swerving]),
    ...wherePages,
    pageFor(
      radios({
        key: 'worker',
        label: 'Who is doing the work?',
        short: 'Who is working',
        hint: 'A board at the roadworks shows a name and a phone number.',
        options: [
          option('council', 'The county council or a company working for it'),
          option('utility', 'A water, gas, electricity, phone or broadband company', {
            outcome: handover(
              'utility',
              'The company that digs up the road has to keep its works safe. Its phone number is on the board.',
            ),
          }),
          option('builder', 'A builder or developer'),
          option('nobody', 'Nobody is there, and there is no board'),
          unsure,
        ],
        errors: { missing: 'Select who is doing the work, or “I’m not sure”' },
      }),
    ),
    pageFor(
      radios({
        key: 'issue',
        label: 'What is wrong?',
        options: [
          option('barriers', 'Signs, cones or barriers have fallen, are missing or are in the way'),
          option('no-way', 'There is no safe way past for people on foot or in a wheelchair'),
          option('lights', 'Temporary traffic lights do not work, or the wait is very long'),
          option('diversion', 'The diversion is wrong or hard to follow'),
          option('access', 'I cannot get to a home or business'),
          option('left', 'The work is over, but things were left behind'),
          option('repair', 'The road or pavement was not put back well'),
          option('noise', 'It is too noisy', {
            outcome: handover('district', 'Your district or borough council deals with noise.'),
          }),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong' },
      }),
    ),
    pageFor(
      text({
        key: 'permit',
        label: 'What is the permit number on the board?',
        short: 'Permit number',
        hint: 'It is a long row of letters and numbers. Leave it empty if you cannot see it safely.',
        optional: true,
        width: 20,
        maxLength: 40,
        pattern: '[A-Za-z0-9 ./-]+',
        errors: {
          missing: 'Enter the permit number',
          invalid:
            'Enter the permit number with letters, numbers, spaces, full stops, slashes and hyphens only',
        },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    worker: 'council',
    issue: 'barriers',
    permit: 'AB123-456789-01',
    details: 'Cones have blown across the cycle lane.',
  },
})
