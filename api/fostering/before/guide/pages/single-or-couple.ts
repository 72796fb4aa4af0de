import type { Guide } from '../guide.ts'

const single: Guide = {
  short:
    'You can foster or adopt if you are single, married, in a civil partnership or living together. Single men can foster too.',
  sections: [
    {
      heading: 'If you are single',
      says: [
        'You need people to lean on: family, friends, neighbours. We ask who they are, because there will be days when you need one of them.',
        'You can date. Anyone who often stays with you, or moves in, has to be checked first.',
      ],
    },
    {
      heading: 'If you are a couple',
      says: [
        'Both of you take part: we assess and approve each of you, and talk to you both together and separately.',
        'You do not have to be married. We ask how long you have been together, and how you get through hard times.',
        'If you live apart now or have just come together, talk to us. We usually suggest that you wait until you have lived together for a while.',
      ],
    },
    {
      heading: 'Others at home',
      says: [
        {
          says: 'Everyone aged 18 or over who lives with you is checked with the Disclosure and Barring Service.',
          source: 'Fostering Services (England) Regulations 2011, Schedule 3',
          sure: 'second-hand',
          reviewed: null,
        },
        'Your children have a say. We talk to them in words that suit their age, and there is support for them later on too.',
        'We usually ask former partners with whom you had children for their view. Tell us if that is not safe for you. We will not ask them without telling you.',
      ],
    },
  ],
  next: ['your-past', 'your-home', 'faith-and-culture'],
}

export default single
