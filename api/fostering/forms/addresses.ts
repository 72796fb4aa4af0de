import { pageFor } from '#services/define/pages.ts'
import { address, date, group, option, radios, text, when } from '#services/define/questions.ts'
import { section } from './define.ts'

export const addresses = section({
  slug: 'addresses',
  title: 'Where you have lived',
  summary:
    'Every address of the last ten years. The police and the councils there tell us if there is something we have to know. Nobody else sees your list.',
  about: 'person',
  of: ['applicant', 'adult'],
  cases: 'all',
  pages: [
    {
      id: 'now',
      title: 'Where do you live now?',
      questions: [
        address({
          key: 'home',
          label: 'What is your address?',
          short: 'Address',
          reuse: 'address',
          errors: {
            missing: 'Enter your address',
            invalid: 'Enter the first line of your address, the town or city, and a full UK postcode',
          },
        }),
        date({
          key: 'homeSince',
          label: 'When did you move in?',
          hint: 'About when is enough. For example, 1 9 2019',
          short: 'Since',
          from: { years: -110 },
          to: 0,
          errors: {
            missing: 'Enter when you moved in',
            invalid: 'Enter a real date in the past, like 1 9 2019',
          },
        }),
        radios({
          key: 'homeIs',
          label: 'Is your home rented or your own?',
          hint: 'You can foster or adopt in a rented home.',
          short: 'Rented or own',
          options: [
            option('own', 'My own, or with a mortgage'),
            option('private-rent', 'Rented from a landlord'),
            option('social-rent', 'Rented from a council or housing association'),
            option('family', 'With family or friends'),
            option('other', 'Something else'),
          ],
          errors: { missing: 'Choose whether your home is rented or your own' },
        }),
      ],
    },
    pageFor(
      group({
        key: 'before',
        label: 'Where else have you lived in the last ten years?',
        short: 'Addresses before',
        hint: 'Add each address, the newest first. If you have lived in one place for ten years, carry on without adding any.',
        item: 'address',
        atLeast: 0,
        atMost: 30,
        optional: true,
        questions: [
          text({
            key: 'where',
            label: 'Address, with its postcode or its country',
            short: 'Address',
            maxLength: 300,
            errors: { missing: 'Enter the address' },
          }),
          date({
            key: 'from',
            label: 'When did you move in?',
            hint: 'About when is enough. For example, 1 9 2015',
            short: 'From',
            from: { years: -110 },
            to: 0,
            errors: { missing: 'Enter when you moved in', invalid: 'Enter a real date in the past' },
          }),
          date({
            key: 'to',
            label: 'When did you move out?',
            hint: 'About when is enough. For example, 31 8 2019',
            short: 'To',
            from: { years: -110 },
            to: 0,
            notBefore: 'from',
            errors: {
              missing: 'Enter when you moved out',
              invalid: 'Enter a real date in the past, after you moved in',
            },
          }),
        ],
        errors: { missing: 'Add your addresses of the last ten years' },
      }),
    ),
    pageFor(
      radios({
        key: 'abroad',
        label: 'Have you lived outside the UK for three months or more since you were 18?',
        short: 'Lived outside the UK',
        options: [option('yes', 'Yes'), option('no', 'No')],
        errors: { missing: 'Choose yes if you have lived outside the UK for three months or more' },
      }),
    ),
    {
      id: 'which-countries',
      when: when('abroad', 'yes'),
      questions: [
        text({
          key: 'countries',
          label: 'In which countries, and when?',
          hint: 'We may need a certificate from the police there. Your worker helps you to ask for it.',
          short: 'Countries and years',
          maxLength: 500,
          errors: { missing: 'Enter the countries and the years' },
        }),
      ],
    },
  ],
})
