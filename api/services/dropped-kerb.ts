import { answerWithoutPeriod } from './common/commitments.ts'
import { anythingElse, declarationPage } from './common/last-pages.ts'
import { addressPage, exampleAddress, exampleName, namePage } from './common/person.ts'
import { exampleLocation, photosPage, whereIs } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { number, option, radios, when, yesNo } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const droppedKerb = defineService({
  slug: 'dropped-kerb',
  work: 'application',
  title: 'Dropped kerb',
  summary: 'Permission to lower the kerb, so that you can drive over the pavement to your home.',
  verb: 'apply',
  words: [
    'drop kerb',
    'dropped curb',
    'drop curb',
    'lower the kerb',
    'driveway',
    'vehicle crossing',
    'vehicle access',
    'crossover',
    'park on my drive',
    'drop the curb',
    'drive over the pavement',
    'want a driveway',
    'put a drive in',
    'make a drive',
    'get the kerb lowered',
    'park on my front garden',
    'park on my front lawn',
  ],
  topics: ['roads', 'homes'],
  lifeEvents: ['moving'],
  role: 'roads',
  group: 'Permission to use the road',
  lgsl: 477,
  sensitive: false,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 5 minutes',
  cost: 'The council sets a charge for looking at it, and you pay for the work. We tell you both before anything starts.',
  commitment: answerWithoutPeriod,
  next: [
    'It goes straight to {department}.',
    'An inspector looks at the place and decides whether it is safe.',
    'If it is, we tell you what it costs and who may do the work.',
    'Your private page shows each step as it happens.',
  ],
  before: [
    'Measure the space in front of your home: a car needs room to stand without hanging over the pavement.',
    'On a main road, or for a flat or listed building, you may need planning permission from your district council.',
  ],
  pages: [
    ...whereIs('Where is the kerb?', 'the kerb is'),
    pageFor(
      radios({
        key: 'owner',
        label: 'Do you own the home?',
        options: [
          option('own', 'Yes, I own it'),
          option('rent', 'No, I rent it'),
          option('other', 'No, I am asking for the owner'),
        ],
        errors: { missing: 'Select whether you own the home' },
      }),
    ),
    {
      id: 'permission',
      when: when('owner', ['rent', 'other']),
      questions: [
        yesNo({
          key: 'ownerAgrees',
          label: 'Has the owner agreed in writing?',
          errors: { missing: 'Select whether the owner has agreed in writing' },
        }),
      ],
    },
    {
      id: 'space',
      title: 'The space in front of your home',
      questions: [
        number({
          key: 'depth',
          label: 'From your home to the pavement, in metres',
          short: 'Depth of the space',
          unit: 'metres',
          min: 1,
          max: 100,
          errors: {
            missing: 'Enter how many metres it is from your home to the pavement',
            invalid: 'Enter metres as a number from 1 to 100, like 5.5',
          },
        }),
        number({
          key: 'width',
          label: 'Width of the kerb that you want lowered, in metres',
          short: 'Width of the kerb',
          unit: 'metres',
          min: 1,
          max: 20,
          errors: {
            missing: 'Enter how many metres of kerb you want lowered',
            invalid: 'Enter metres as a number from 1 to 20, like 2.7',
          },
        }),
      ],
    },
    {
      id: 'in-the-way',
      questions: [
        yesNo({
          key: 'obstacle',
          label: 'Is there a tree, lamp post, sign or bus stop in the way?',
          short: 'Something in the way',
          errors: { missing: 'Select whether something is in the way' },
        }),
      ],
    },
    pageFor(
      yesNo({
        key: 'disability',
        label: 'Is it for someone with a disability?',
        errors: { missing: 'Select whether it is for someone with a disability' },
      }),
    ),
    photosPage,
    namePage,
    addressPage,
    anythingElse('about the place'),
    declarationPage(['Nobody will drive over the pavement before the work is done and approved.']),
  ],
  example: {
    location: exampleLocation,
    trunkRoad: 'none',
    owner: 'own',
    depth: 5.5,
    width: 2.7,
    obstacle: 'no',
    disability: 'no',
    fullName: exampleName,
    address: exampleAddress,
    declaration: 'agreed',
  },
  examples: {
    tenant: {
      location: exampleLocation,
      trunkRoad: 'none',
      owner: 'rent',
      ownerAgrees: 'yes',
      depth: 6,
      width: 3,
      obstacle: 'yes',
      disability: 'yes',
      fullName: exampleName,
      address: exampleAddress,
      declaration: 'agreed',
    },
  },
})
