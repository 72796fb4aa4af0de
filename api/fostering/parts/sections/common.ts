import { all, check, form, type ReportSectionOf } from './define.ts'

/** Who they are and how they live: in every full report. */
export const life: readonly ReportSectionOf[] = [
  {
    slug: 'household',
    title: 'The household',
    ask: 'Who lives here, how you got to know them, who you met and how often.',
    from: [form('about-you'), form('addresses')],
  },
  {
    slug: 'relationships',
    title: 'Relationships',
    ask: 'How they live together, what earlier relationships have taught them, and who their children are.',
    from: [form('relationships')],
  },
  {
    slug: 'home',
    title: 'The home',
    ask: 'The home and the street as a child would find them, and what had to be put right.',
    from: [
      form('rooms'),
      form('pets'),
      { kind: 'checklist', last: 'home' },
      { kind: 'checklist', last: 'pets' },
    ],
  },
  {
    slug: 'health',
    title: 'Health',
    ask: 'How their health is today, and what that means for a child. What the medical report says goes into a passage for the council alone.',
    from: [form('health'), check('medical')],
  },
  {
    slug: 'past',
    title: 'Before today',
    ask: 'Earlier applications, and what the police or other councils know: what happened, and what has changed since.',
    from: [
      form('past'),
      check('dbs'),
      check('council'),
      check('lived-before'),
      check('abroad'),
      check('earlier-agency'),
    ],
  },
  {
    slug: 'support',
    title: 'Who helps them',
    ask: 'Family, friends and neighbours who would help, and how sure that is.',
    from: [form('support')],
  },
]

/** What a regulation wants to be looked at in each who applies. */
export const person: readonly ReportSectionOf[] = [
  {
    slug: 'personality',
    title: 'Personality',
    ask: 'What kind of person each of them is: with examples that you have seen or been told of.',
    from: [all('visit')],
  },
  {
    slug: 'religion',
    title: 'Faith',
    ask: 'Their faith or none, and how they would care for a child of another.',
    from: [],
  },
  {
    slug: 'identity',
    title: 'Origin, culture and language',
    ask: 'Where they come from, their languages and culture, and how they would care for a child of another.',
    from: [form('about-you', 'languages')],
  },
  {
    slug: 'work',
    title: 'Work, money and interests',
    ask: 'What they do, what they live on, what they like to do, and how a child fits into it.',
    from: [form('work', 'working', 'job', 'hours'), check('employer')],
  },
  {
    slug: 'experience',
    title: 'Caring for children so far',
    ask: 'Children they have brought up, cared for or worked with, and what that shows.',
    from: [form('work', 'withChildren'), all('training')],
  },
  {
    slug: 'skills',
    title: 'What they can offer a child',
    ask: 'What they do well, what they still have to learn, and how that will come about.',
    from: [all('training')],
  },
]

/** What other people say. None of it is in a copy for the household unless somebody writes a passage for them. */
export const others: readonly ReportSectionOf[] = [
  {
    slug: 'references',
    title: 'What others say about them',
    ask: 'What referees, employers, adult children and former partners said. Keep each passage for the council alone, unless they agreed that it is passed on.',
    from: [all('reference')],
    confidential: true,
  },
]
