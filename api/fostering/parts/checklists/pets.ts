import type { Checklist } from './index.ts'

/** Whether a child is safe with the animals of a household. The council's own list: no law has one. */
export const pets: Checklist = {
  slug: 'pets',
  title: 'Pets',
  words: false,
  items: [
    { id: 'met', right: 'We have met every pet' },
    { id: 'calm', right: 'They are calm with strangers and with children' },
    { id: 'banned', right: 'No dog is of a type that the law bans', hint: 'Dangerous Dogs Act 1991' },
    { id: 'bitten', right: 'None of them has hurt anybody' },
    { id: 'watched', right: 'A child is never alone with a dog' },
    { id: 'apart', right: 'There is somewhere to keep them apart from a child' },
    { id: 'healthy', right: 'They are vaccinated, wormed and well' },
    { id: 'clean', right: 'Where they sleep and go is clean, and a child cannot get at it' },
    { id: 'others', right: 'Reptiles, birds and other animals are caged safely' },
  ],
}
