/** What happened to a round or an application, by the name of the event. */
const names: Readonly<Record<string, string>> = {
  opened: 'Opened',
  closed: 'Closed',
  checked: 'Facts checked',
  reopened: 'Taken back to checking',
  'number-set': 'Admission number set',
  'draw-announced': 'Draw announced',
  'draw-made': 'Seed of the draw entered',
  'run-asked': 'Draft run asked for',
  signed: 'Run signed',
  'publication-set': 'Time of offers set',
  'publication-taken-back': 'Time of offers taken back',
  'publication-stopped': 'Offers were not shown',
  'publication-ready': 'Letters written',
  published: 'Offers shown',
  called: 'Family rung',
  exchanged: 'File exchanged',
  over: 'Round over',
  received: 'Received',
  'changed-by-family': 'Changed by the family',
  'fact-set': 'Fact set',
  'correction-asked': 'Correction asked for',
  'correction-answered': 'Correction answered',
  'neighbour-answered': 'Neighbouring council answered',
  withdrawn: 'Withdrawn',
  erased: 'Erased',
}

/** In words; an event of a later version goes by its own name. */
export const happened = (type: string): string => names[type] ?? type.replaceAll('-', ' ')
