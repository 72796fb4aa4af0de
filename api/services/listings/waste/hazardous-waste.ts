import { defineListing } from '../define.ts'

export const hazardousWaste = defineListing({
  slug: 'hazardous-waste',
  title: 'Get rid of paint, chemicals or asbestos',
  summary: 'Dispose of dangerous things from your home safely.',
  words: [
    'asbestos',
    'asbestus',
    'paint tins',
    'battery',
    'batteries',
    'oil',
    'gas bottles',
    'weedkiller',
    'fluorescent tubes',
    'poison',
    'fireworks disposal',
    'gas canister',
  ],
  topics: ['waste'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'See which site takes what on the council’s website' },
    { kind: 'phone', text: 'Ask the council before you bring asbestos' },
  ],
  cost: 'Small amounts from your home are usually free. Ask about asbestos.',
  time: 'Asbestos usually needs an appointment.',
  lgsl: 850,
})
