import { placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

const wires = option('wires', 'Wires are showing, or there are sparks or smoke', {
  outcome: danger('Do not touch it. Keep others away from it if you can.'),
})
const falling = option('falling', 'A lamp post is leaning, hanging or about to fall', {
  outcome: danger('It could fall on someone. Keep away from it.'),
})

export const streetLight = defineService({
  slug: 'street-light',
  measured: { label: 'Fault', example: 'Column 12: lamp out, or door missing' },
  title: 'Street light',
  summary: 'A street light, lit bollard or lit sign that is out, flickering, damaged or on all day.',
  verb: 'report',
  words: [
    'streetlight',
    'street lamp',
    'streetlamp',
    'lamp post',
    'lamppost',
    'lamp out',
    'light out',
    'light not working',
    'flickering light',
    'dark street',
    'no lights',
    'lit bollard',
    'belisha beacon',
    'lamp column',
    'lampost',
    'lights gone off',
    'light wont go off',
    'lamp on all day',
    'light keeps going on and off',
    'light has gone',
    'bulb gone',
    'lights not coming on',
    'wires hanging out of lamp post',
    'leaning lamp post',
    'lamp out in the jitty',
    'lamp gone out',
    'lamp in the alley',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Lights and signals',
  lgsl: 564,
  sensitive: false,
  nearbyMetres: 15,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [
    placeAndPhoto,
    'Most lamp posts have a number on them. With it, the repair team goes straight to the right one.',
  ],
  pages: [
    dangerPage([hurt, wires, falling]),
    ...wherePages,
    pageFor(
      radios({
        key: 'kind',
        label: 'What kind of light is it?',
        short: 'Kind of light',
        options: [
          option('post', 'A light on a lamp post', { picture: 'light-post' }),
          option('wall', 'A light on a wall or in a subway', { picture: 'light-wall' }),
          option('bollard', 'A lit bollard', { picture: 'light-bollard' }),
          option('sign', 'A light on a road sign', { picture: 'light-sign' }),
          option('beacon', 'A flashing yellow globe at a crossing', { picture: 'light-beacon' }),
        ],
        errors: { missing: 'Select what kind of light it is' },
      }),
    ),
    pageFor(
      radios({
        key: 'fault',
        label: 'What is wrong with it?',
        short: 'What is wrong',
        options: [
          option('out', 'It does not come on'),
          option('all-day', 'It is on in the daytime'),
          option('flickering', 'It flickers, or goes on and off'),
          option('dim', 'It is too dim'),
          option('door', 'The small door at the bottom is open or missing'),
          option('damaged', 'The light or its post is damaged'),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong with the light' },
      }),
    ),
    pageFor(
      radios({
        key: 'count',
        label: 'How many lights have this problem?',
        short: 'How many lights',
        options: [
          option('one', '1 light'),
          option('few', '2 to 5 lights'),
          option('street', 'More than 5, or the whole street'),
          unsure,
        ],
        errors: { missing: 'Select how many lights have this problem' },
      }),
    ),
    pageFor(
      text({
        key: 'columnNumber',
        label: 'What number is on the lamp post?',
        short: 'Lamp post number',
        hint: 'Look for a small plate, sticker or painted number, at about head height. For several lights, put a comma between the numbers. Leave it empty if you cannot find it.',
        optional: true,
        when: { question: 'kind', is: 'post' },
        width: 20,
        maxLength: 60,
        pattern: '[A-Za-z0-9 ,./-]+',
        errors: {
          missing: 'Enter the number on the lamp post',
          invalid:
            'Enter the number with letters, numbers, spaces, commas, slashes, full stops and hyphens only',
        },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    kind: 'post',
    fault: 'out',
    count: 'one',
    columnNumber: '14A',
    details: 'It is the light next to the bus stop.',
  },
})
