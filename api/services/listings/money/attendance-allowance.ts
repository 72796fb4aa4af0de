import { defineListing } from '../define.ts'

export const attendanceAllowance = defineListing({
  slug: 'attendance-allowance',
  title: 'Get Attendance Allowance',
  summary: 'Money for people over State Pension age who need help with personal care.',
  words: [
    'cancer',
    'terminal cancer',
    'special rules end of life',
    'sr1 form',
    'ds1500',
    'terminal illness benefit',
    'pensioner disability benefit',
    'aa form',
    'over 65 benefit',
    'attendence allowance',
    'help with care costs',
    'elderly disability money',
    'money for over 65 disabled',
    'help with care costs pensioner',
  ],
  topics: ['money', 'care'],
  lifeEvents: ['older', 'disability', 'caring'],
  provider: {
    kind: 'national',
    name: 'Department for Work and Pensions',
    url: 'https://www.gov.uk/government/organisations/department-for-work-pensions',
  },
  ways: [
    { kind: 'online', text: 'Read how to apply on GOV.UK', url: 'https://www.gov.uk/attendance-allowance' },
    { kind: 'post', text: 'Send the form' },
  ],
  cost: 'Free. Income and savings do not count.',
  time: 'Depends on your application. It is quicker if somebody is near the end of life.',
  lgsl: null,
})
