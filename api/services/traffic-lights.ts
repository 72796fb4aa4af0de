import { placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

const allOut = option('all-out', 'All the lights are out at a busy junction or crossing', {
  outcome: danger('Take great care, and treat it as a junction where nobody has the right to go first.'),
})
const bothGreen = option('both-green', 'Lights are green for two directions that meet', {
  outcome: danger('Vehicles or people could be hit.'),
})
const wires = option('wires', 'Wires are showing, or a signal is hanging or about to fall', {
  outcome: danger('Do not touch it. Keep others away from it if you can.'),
})

export const trafficLights = defineService({
  slug: 'traffic-lights',
  measured: { label: 'Fault', example: 'Red lamp out towards town, or stuck on red' },
  title: 'Traffic lights',
  summary: 'Traffic lights or a crossing with lights that are out, stuck, damaged or turned the wrong way.',
  verb: 'report',
  words: [
    'traffic light',
    'traffic signals',
    'trafic lights',
    'stop light',
    'red light stuck',
    'green man',
    'pelican crossing',
    'puffin crossing',
    'toucan crossing',
    'crossing button',
    'pedestrian crossing',
    'lights out at junction',
    'lights stuck',
    'lights not changing',
    'crossing not beeping',
    'lights out',
    'lights not working at crossroads',
    'green man not working',
    'crossing lights broken',
    'crossing not working',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Lights and signals',
  lgsl: 567,
  sensitive: false,
  nearbyMetres: 50,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [placeAndPhoto],
  pages: [
    dangerPage([hurt, allOut, bothGreen, wires]),
    ...wherePages,
    pageFor(
      radios({
        key: 'kind',
        label: 'What kind of lights are they?',
        short: 'Kind of lights',
        options: [
          option('junction', 'Traffic lights at a junction', { picture: 'signal-junction' }),
          option('crossing', 'A crossing for people on foot', { picture: 'signal-crossing' }),
          option('temporary', 'Temporary lights at roadworks', { picture: 'signal-temporary' }),
        ],
        errors: { missing: 'Select what kind of lights they are' },
      }),
    ),
    pageFor(
      radios({
        key: 'worker',
        label: 'Who is doing the roadworks?',
        short: 'Who is working',
        hint: 'A board at the roadworks shows a name and a phone number.',
        when: { question: 'kind', is: 'temporary' },
        options: [
          option('council', 'The county council or a company working for it'),
          option('utility', 'A water, gas, electricity, phone or broadband company', {
            outcome: handover(
              'utility',
              'The company that digs up the road looks after its lights. Its phone number is on the board.',
            ),
          }),
          unsure,
        ],
        errors: { missing: 'Select who is doing the roadworks, or “I’m not sure”' },
      }),
    ),
    pageFor(
      radios({
        key: 'fault',
        label: 'What is wrong with the lights?',
        short: 'What is wrong',
        options: [
          option('all-out', 'All the lights are out'),
          option('lamp', 'One light is out'),
          option('stuck', 'They are stuck on one colour'),
          option('long-wait', 'The wait is much too long'),
          option('button', 'The button does not work'),
          option('no-beep', 'The beep, or the turning cone under the button, does not work'),
          option('turned', 'They point the wrong way'),
          option('hidden', 'They are hard to see, for example behind a branch'),
          option('damaged', 'A light, post or box is damaged'),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong with the lights' },
      }),
    ),
    pageFor(
      radios({
        key: 'lamp',
        label: 'Which light is out?',
        when: { all: [{ question: 'fault', is: 'lamp' }, { not: { question: 'kind', is: 'temporary' } }] },
        options: [
          option('red', 'Red'),
          option('amber', 'Amber (yellow)'),
          option('green', 'Green'),
          option('arrow', 'A green arrow'),
          option('person', 'The red or green person, or bicycle'),
          option('wait', 'The “Wait” light on the button'),
          unsure,
        ],
        errors: { missing: 'Select which light is out' },
      }),
    ),
    pageFor(
      text({
        key: 'direction',
        label: 'Which lights have the problem?',
        short: 'Which lights',
        hint: 'For example, “the ones for traffic from the station”. Leave it empty if it is all of them.',
        optional: true,
        when: { not: { question: 'fault', is: 'all-out' } },
        maxLength: 150,
        errors: { missing: 'Tell us which lights have the problem' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    kind: 'junction',
    fault: 'lamp',
    lamp: 'red',
    direction: 'The lights for traffic from the station',
    details: 'It has been like this since the storm.',
  },
})
