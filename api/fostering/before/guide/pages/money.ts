import type { Guide } from '../guide.ts'

const money: Guide = {
  short:
    'You get an allowance for each child, which depends on their age and covers the cost of caring for them. Many carers also get a fee. Most pay little or no tax on it.',
  sections: [
    {
      heading: 'The allowance',
      says: [
        'The government sets the minimum. It pays for food, clothes, travel, pocket money, hobbies and the child’s part of your bills. Councils may pay more. It goes up each April.',
      ],
      shows: 'allowances',
    },
    {
      heading: 'The fee',
      says: [
        'A fee pays you for your time and skill. It is separate from the allowance, and depends on the kind of fostering and on your experience. Ask us how much it is now. We will tell you before you decide anything.',
      ],
    },
    {
      heading: 'Driving for the child',
      says: [
        'School, doctors, meeting their family: we pay you for each mile, at the rate for the day you drove.',
      ],
      shows: 'mileage',
    },
    {
      heading: 'Tax and benefits',
      says: [
        {
          says: 'Foster carers get a special tax relief, called qualifying care relief. For 2024 to 2025 it was £19,360 a year for each household, plus £405 a week for each child under 11 and £485 a week for each child aged 11 or over. For later years, check the amounts on GOV.UK.',
          source: 'HM Revenue and Customs, Business Income Manual, qualifying care relief',
          sure: 'text',
          reviewed: null,
        },
        'You are self-employed for tax and register with HM Revenue and Customs. We send you a statement each year. We cannot give tax advice: ask HM Revenue and Customs or an adviser.',
        'The allowance does not count as income for most benefits. Ask Citizens Advice to look at yours before you start.',
      ],
    },
    {
      heading: 'What it costs you to apply',
      says: ['Nothing. Checks, the medical and training are free for you.'],
    },
  ],
  next: ['work-and-time-off', 'how-it-works', 'who-helps-you'],
}

export default money
