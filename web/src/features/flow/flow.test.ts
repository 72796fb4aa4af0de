import { expect, it } from 'vitest'
import { danger, option, radios, when } from '#services/define/questions.ts'
import { serviceWith, yesNo } from '#services/define/testing/service.ts'
import { services } from '#services/index.ts'
import { flowOf } from './flow.ts'

const service = serviceWith({
  sections: [{ id: 'more', title: 'More about it' }],
  pages: [
    {
      id: 'danger',
      questions: [
        radios({
          key: 'danger',
          label: 'Is anybody hurt?',
          options: [option('yes', 'Yes', { outcome: danger('Somebody is hurt', '999') }), option('no', 'No')],
          errors: { missing: 'Say so' },
        }),
      ],
    },
    {
      id: 'result',
      questions: [],
      results: [
        {
          id: 'no',
          kind: 'stop',
          when: when('danger', 'no'),
          title: 'Not for you',
          text: ['x'],
          next: ['y'],
        },
        { id: 'ok', kind: 'go-on', title: 'You can apply', text: ['x'] },
      ],
    },
    { id: 'wet', section: 'more', when: when('danger', 'no'), questions: [yesNo('wet', { optional: true })] },
  ],
})

it('has a lane for each section, and in it each page with what it asks, when, and where it leads', () => {
  const hurt = '“Is anybody hurt?” is “No”'
  expect(flowOf(service)).toEqual([
    {
      id: 'before',
      boxes: [
        {
          id: 'danger',
          title: 'Is anybody hurt?',
          asks: [{ name: 'Is anybody hurt?', kind: 'one choice' }],
          exits: [{ when: '“Yes”', to: 'Call 999 now', ends: true }],
        },
        {
          id: 'result',
          title: 'What the answers mean',
          asks: [],
          exits: [
            { when: `If ${hurt}`, to: 'Not for you', ends: true },
            { when: 'Otherwise', to: 'You can apply', ends: false },
          ],
        },
      ],
    },
    {
      id: 'more',
      title: 'More about it',
      boxes: [
        {
          id: 'wet',
          title: 'Is it wet?',
          when: hurt,
          asks: [{ name: 'Is it wet?', kind: 'one choice, optional' }],
          exits: [],
        },
      ],
    },
  ])
})

it.each(services.map((one) => [one.slug, one] as const))('shows every page of %s once', (_, one) => {
  const ids = flowOf(one).flatMap(({ boxes }) => boxes.map(({ id }) => id))
  expect(ids).toEqual(one.pages.map(({ id }) => id))
})
