import type { Guide } from '../guide.ts'

const lodgings: Guide = {
  short:
    'You give a room in your home to a young person, mostly from 16 to 21, and help them to cook, manage money and get up for work. It is not fostering: they live their own life.',
  sections: [
    {
      heading: 'Who comes',
      says: [
        'Young people who are leaving care, who came to this country without their family, or who cannot live at home.',
        'They go to college or work, or look for it. Some need a lot of help at first, and most need less as time goes on.',
      ],
    },
    {
      heading: 'What you give',
      says: [
        {
          list: [
            'a room of their own, with a key to your home',
            'some meals together, and help to learn to cook their own',
            'somebody to ask: about bills, letters, doctors, a bad day',
          ],
        },
        'Someone from your household should be there most evenings and nights.',
      ],
    },
    {
      heading: 'How you are approved',
      says: [
        'We visit you, ask for references and check every adult at home with the Disclosure and Barring Service. This is shorter than the assessment for foster carers.',
        'You get a weekly payment, training and a worker to call. Ask us how much it is now: it depends on the help that the young person needs.',
      ],
    },
  ],
  next: ['your-home', 'money', 'kinds-of-fostering'],
}

export default lodgings
