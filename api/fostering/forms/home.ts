import { phoneWords } from '#contract/core/phone-number.ts'
import { pageFor } from '#services/define/pages.ts'
import {
  checkboxes,
  group,
  longText,
  noneOfThese,
  number,
  option,
  radios,
  text,
  when,
  yesNo,
} from '#services/define/questions.ts'
import { section } from './define.ts'

export const rooms = section({
  slug: 'rooms',
  title: 'Your home',
  summary:
    'How many bedrooms there are and who sleeps where. A child you foster usually needs a room of their own. We look at the home together later.',
  about: 'home',
  of: [],
  cases: 'all',
  pages: [
    pageFor(
      number({
        key: 'bedrooms',
        label: 'How many bedrooms are there?',
        short: 'Bedrooms',
        min: 1,
        max: 30,
        errors: { missing: 'Enter how many bedrooms there are', invalid: 'Enter a number from 1 to 30' },
      }),
    ),
    pageFor(
      number({
        key: 'spare',
        label: 'How many are free for a child?',
        short: 'Free for a child',
        min: 0,
        max: 20,
        errors: { missing: 'Enter how many are free, or 0', invalid: 'Enter a number from 0 to 20' },
      }),
    ),
    {
      id: 'outside',
      title: 'Around the home',
      questions: [
        checkboxes({
          key: 'around',
          label: 'What is there?',
          short: 'Around the home',
          options: [
            option('garden', 'A garden'),
            option('water', 'A pond, a pool or a stream'),
            option('stairs', 'Stairs'),
            option('business', 'Somebody works from home with visitors'),
            noneOfThese('None of these'),
          ],
          errors: { missing: 'Choose what there is, or “None of these”' },
        }),
      ],
    },
    {
      id: 'guns',
      title: 'Weapons in the home',
      questions: [
        yesNo({
          key: 'weapons',
          label: 'Are there guns, air guns or other weapons in the home?',
          short: 'Weapons',
          errors: { missing: 'Choose yes if there are weapons in the home' },
        }),
        longText({
          key: 'weaponsHow',
          label: 'What is there, and how is it locked away?',
          short: 'How they are locked away',
          maxLength: 1000,
          when: when('weapons', 'yes'),
          errors: { missing: 'Tell us what there is and how it is locked away' },
        }),
      ],
    },
  ],
})

export const pets = section({
  slug: 'pets',
  title: 'Pets',
  summary: 'Which animals live with you. Most pets are welcome. We ask how they are with children.',
  about: 'home',
  of: [],
  cases: 'all',
  pages: [
    pageFor(
      group({
        key: 'pets',
        label: 'Which pets do you have?',
        short: 'Pets',
        item: 'pet',
        atLeast: 0,
        atMost: 20,
        optional: true,
        questions: [
          text({
            key: 'what',
            label: 'What animal is it? For a dog, which breed?',
            short: 'Animal',
            maxLength: 100,
            errors: { missing: 'Enter which animal it is' },
          }),
          radios({
            key: 'knowsChildren',
            label: 'Is it used to children?',
            short: 'Used to children',
            options: [option('yes', 'Yes'), option('no', 'No'), option('unsure', 'I am not sure')],
            errors: { missing: 'Choose whether it is used to children' },
          }),
        ],
        errors: { missing: 'Add your pets' },
      }),
    ),
  ],
  tells: ({ pets }) => ({ pets: Array.isArray(pets) && pets.length > 0 }),
})

export const support = section({
  slug: 'support',
  title: 'People who help you',
  summary:
    'Family, friends and neighbours who you can call. Everybody needs somebody, and caring is easier with help.',
  about: 'home',
  of: [],
  cases: 'all',
  pages: [
    pageFor(
      longText({
        key: 'who',
        label: 'Who would help you, and how?',
        hint: 'For example, a sister who can look after a child for an evening, or a neighbour you can call at night.',
        short: 'Who would help',
        maxLength: 3000,
        errors: { missing: 'Tell us who would help you, and how' },
      }),
    ),
    pageFor(
      longText({
        key: 'why',
        label: 'Why would you like to do this?',
        short: 'Why',
        maxLength: 3000,
        errors: { missing: 'Tell us why you would like to do this' },
      }),
    ),
  ],
})

export const referees = section({
  slug: 'referees',
  title: 'People who know you well',
  summary:
    'Two people we can ask about you, who are not family. We send each of them a link. What they write stays between them and us.',
  about: 'home',
  of: [],
  cases: 'all',
  pages: [
    pageFor(
      group({
        key: 'referees',
        label: 'Who can we ask about you?',
        short: 'Referees',
        hint: 'They have known you for a few years and are not related to you. Ask them first.',
        item: 'person',
        atLeast: 2,
        atMost: 6,
        questions: [
          text({
            key: 'name',
            label: 'Full name',
            short: 'Name',
            format: 'name',
            maxLength: 120,
            errors: { missing: 'Enter their full name', invalid: 'Enter their name on one line' },
          }),
          text({
            key: 'email',
            label: 'Email address',
            short: 'Email',
            format: 'email',
            maxLength: 200,
            optional: true,
            errors: {
              missing: 'Enter their email address',
              invalid: 'Enter an email address like name@example.com',
            },
          }),
          text({
            key: 'phone',
            label: 'Phone number',
            short: 'Phone',
            format: 'phone',
            maxLength: 30,
            errors: {
              missing: 'Enter their phone number',
              invalid: phoneWords,
            },
          }),
          text({
            key: 'how',
            label: 'How do they know you, and for how long?',
            short: 'How they know you',
            maxLength: 200,
            errors: { missing: 'Tell us how they know you, and for how long' },
          }),
        ],
        errors: {
          missing: 'Add two people who know you well',
          invalid: 'Add at least two people who know you well',
        },
      }),
    ),
  ],
})
