import type { Checklist } from './index.ts'

/** Whether a home is safe and has room for a child. The council's own list: no law has one. */
export const home: Checklist = {
  slug: 'home',
  title: 'Home',
  words: false,
  items: [
    { id: 'bedroom', right: 'There is a bedroom for each child, or for those who may share one' },
    { id: 'space', right: 'A child has room for their things, and somewhere to do homework' },
    { id: 'smoke-alarms', right: 'Smoke alarms on every floor work', hint: 'Press each of them' },
    { id: 'carbon-monoxide', right: 'There is a carbon monoxide alarm near each fire, stove and boiler' },
    { id: 'way-out', right: 'Everybody can get out if there is a fire, and knows how' },
    { id: 'gas', right: 'Gas was checked in the last 12 months', hint: 'Ask to see the record' },
    { id: 'electrics', right: 'Plugs, leads and sockets are sound' },
    { id: 'water', right: 'Hot water does not scald' },
    { id: 'kitchen', right: 'Knives, matches and cleaning products are out of reach' },
    { id: 'medicines', right: 'Medicines and alcohol are locked away or out of reach' },
    { id: 'windows', right: 'A child cannot fall out of a window or from a balcony' },
    { id: 'stairs', right: 'Stairs are lit, clear and safe, with gates where small children live' },
    { id: 'garden', right: 'Ponds, pools and sheds are fenced or locked' },
    { id: 'road', right: 'A child cannot run from the house into a road' },
    { id: 'weapons', right: 'Guns and other weapons are licensed and locked away, or there are none' },
    {
      id: 'smoking',
      right: 'Nobody smokes inside, and the household knows what that means for small children',
    },
    { id: 'internet', right: 'The household knows how to keep children safe online' },
    { id: 'car', right: 'Cars that carry children are taxed, insured and tested, with the right seats' },
    { id: 'landlord', right: 'The landlord or lender agrees, if the home is not theirs' },
    { id: 'clean', right: 'The home is warm, and clean enough to be healthy' },
  ],
}
