import type { Need } from '#contract/fostering/needs.ts'
import { needed, partTwo } from './shared.ts'

const write = needed({
  stage: 'stage-two',
  whose: 'council',
  source: partTwo,
  sure: 'L',
})

/** What the assessment looks at in stage 2, and the report that says it. */
export const stageTwo: readonly Need[] = [
  write({
    part: 'section.personality',
    title: 'What kind of person you are',
    next: 'We will talk to you about yourself.',
  }),
  write({
    part: 'section.religion',
    title: 'Faith, and caring for a child of any faith',
    next: 'We will talk to you about faith.',
  }),
  write({
    part: 'section.identity',
    title: 'Origin, culture and language',
    next: 'We will talk to you about where you come from, your culture and your languages.',
  }),
  write({
    part: 'section.work',
    title: 'Work, money and interests',
    next: 'We will talk to you about your work, your money and what you like to do.',
  }),
  write({
    part: 'section.experience',
    title: 'Caring for children so far',
    next: 'We will talk to you about children you have cared for.',
  }),
  write({
    part: 'section.skills',
    title: 'What you can offer a child',
    next: 'We will talk to you about what you do well.',
  }),
  write({
    part: 'report',
    title: 'The report about you',
    next: 'Your worker will write the report. You will read it before anybody decides.',
    source: 'Fostering Services (England) Regulations 2011, reg 26(2)',
    sure: 'M',
  }),
]
