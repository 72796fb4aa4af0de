import { expect, it } from 'vitest'
import { council } from '#council'
import { serviceOf } from '#services/index.ts'
import { wordsFor } from './words.ts'

it('says with the receipt by when a paid order comes', () => {
  const { body } = wordsFor({
    ...{ type: 'paid', to: 'reporter', department: 'the registration service', council },
    ...{
      reference: 'RG-7K3M-9QTD',
      service: serviceOf('birth-certificate'),
      link: 'https://shire.example/track',
    },
    ...{
      at: '2026-12-03T12:00:00Z',
      pence: 1250,
      bought: 'Copy of a birth certificate',
      due: '10 December 2026',
    },
  })
  expect(body).toContain('We have received your payment of £12.50 on 3 December 2026.')
  expect(body).toContain('We will send it by 10 December 2026.')
})
