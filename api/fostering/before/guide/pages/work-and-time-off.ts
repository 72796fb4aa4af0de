import type { Guide } from '../guide.ts'

const work: Guide = {
  short:
    'Many foster carers work. It depends on the child: a baby needs someone there all day, and a teenager needs someone there after school.',
  sections: [
    {
      heading: 'If you have a job',
      says: [
        {
          list: [
            'Short breaks go well with full-time work.',
            'School-age children: somebody has to be there before and after school, in the holidays, and when the school calls.',
            'Babies and small children, and children who have been through a lot: one of you at home, at least at first.',
          ],
        },
        'There are meetings about the child, training, and times with their family. Some are in working hours.',
        'Some employers give foster carers days off for this. Ask yours whether it is “fostering friendly”. You may also have a right to ask for different hours.',
      ],
    },
    {
      heading: 'Time off from fostering',
      says: [
        'You need breaks, and it is no weakness to ask. We plan them with you: a short-break carer the child knows, members of your family we have checked, or a friend for an evening.',
        'You can tell us that you do not want to take a child for a few months, for example after one has moved on.',
        'You decide about babysitters, as any careful parent would. Talk to us first about a long stay with somebody else.',
      ],
    },
    {
      heading: 'Holidays',
      says: [
        'Take the child with you. Tell us early if it is abroad: we need to agree, and the passport takes time.',
      ],
    },
  ],
  next: ['short-breaks', 'money', 'who-helps-you'],
}

export default work
