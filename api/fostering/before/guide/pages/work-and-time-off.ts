import type { Guide } from '../guide.ts'

const work: Guide = {
  short:
    'Many foster carers work. It depends on the child: a baby needs somebody there all day, a teenager at school needs somebody when it ends.',
  sections: [
    {
      heading: 'If you have a job',
      says: [
        {
          list: [
            'Short breaks go well with full-time work.',
            'School-age children: somebody has to be there before and after school, in the holidays, and when the school calls.',
            'Babies and small children, and children who have been through much: one of you at home, for the first time at least.',
          ],
        },
        'There are meetings about the child, training, and times with their family. Some are in working hours.',
        'Some employers give foster carers days off for this. Ask yours whether it is “fostering friendly”. You may also have a right to ask for other hours.',
      ],
    },
    {
      heading: 'Time off from fostering',
      says: [
        'You need breaks, and it is no weakness to ask. We plan them with you: a short-break carer whom the child knows, family of yours whom we have checked, or a friend for an evening.',
        'You can say that you take no child for some months, for example after one has moved on.',
        'Babysitters: you decide, as any careful parent would. A long stay elsewhere we talk about first.',
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
