import { defineListing } from '../define.ts'

/** Births and Deaths Registration Act 1953 and GOV.UK (from memory, likely): confirm once a year. */
export const registerStillbirth = defineListing({
  slug: 'register-stillbirth',
  title: 'Register a stillbirth',
  summary: 'You can see a registrar in private and give your baby a name.',
  words: [
    'stillbirth',
    'still birth',
    'stillborn',
    'still born',
    'still birth registration',
    'stillborn baby',
    'baby was born dead',
    'born asleep',
    'lost our baby',
    'lost my baby',
    'our baby died',
    'my baby died',
    'baby has died',
    'baby loss',
    'miscarriage',
    'miscarried',
  ],
  topics: ['records', 'children'],
  lifeEvents: ['death'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'phone', text: 'Call the registration service' },
    { kind: 'online', text: 'Read about it on GOV.UK', url: 'https://www.gov.uk/register-stillbirth' },
    {
      kind: 'online',
      text: 'Ask for a certificate after a loss before 24 weeks, on GOV.UK',
      url: 'https://www.gov.uk/request-baby-loss-certificate',
    },
    {
      kind: 'online',
      text: 'Talk to Sands, who support anyone whose baby has died',
      url: 'https://www.sands.org.uk/',
    },
  ],
  cost: 'Registering is free. Certificates cost a fee that is set nationally.',
  time: 'Register within 42 days. Take the time you need: the hospital or the registrar can help you.',
  lgsl: null,
  more: [
    'We are sorry for your loss. The hospital or your midwife gives you a certificate to bring with you, and can tell you who else can help.',
    'If your baby was born alive and died afterwards, both the birth and the death are registered. You can do both in one appointment.',
  ],
})
