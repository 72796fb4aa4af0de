import type { LifeEventId } from '#contract/core/listing.ts'
import type { Role } from '#contract/council/roles.ts'

/** One thing to do, in its place among the others. `slugs` are services and listings, the most wanted first. */
export interface Step {
  readonly title: string
  /** What to know before, a paragraph each. */
  readonly text?: readonly string[]
  readonly slugs: readonly string[]
  /** What a link says here, by slug, where the title of the page would mislead. */
  readonly as?: Readonly<Record<string, string>>
  /** What has to be told that has no form for it: call the department that has the role. */
  readonly tell?: readonly { readonly what: string; readonly role: Role }[]
}

/**
 * What is done when something happens in a life, in the order in which it is done. What has no steps is a list.
 * Time limits: Births and Deaths Registration Act 1953, sections 2 and 17 (from memory, likely); what Tell Us Once tells
 * is as GOV.UK has it (from memory, likely). Confirm both once a year.
 */
export const stepsOf: Readonly<Partial<Record<LifeEventId, readonly Step[]>>> = {
  death: [
    {
      title: 'Register the death, then use Tell Us Once',
      text: [
        'Register the death within 5 days, unless a coroner is looking into it. The medical examiner’s office will tell you when you can do this.',
        'The registrar gives you a number for Tell Us Once. It tells the tax office, the pension service, the passport office, DVLA and the councils where the person lived, so that you do not have to call each of them.',
      ],
      slugs: ['register-death', 'tell-us-once', 'coroner', 'death-abroad', 'death-certificate'],
    },
    {
      title: 'Tell us what they had from us',
      text: [
        'If they lived in our area, Tell Us Once tells us too. Call us if you did not use it, or want to be sure.',
        'Send back their Blue Badge and bus pass: nobody else can use them.',
      ],
      slugs: [],
      tell: [
        { what: 'Care that we arranged or paid for', role: 'adult-social-care' },
        { what: 'A Blue Badge', role: 'blue-badges' },
        { what: 'A free bus pass', role: 'passenger-transport' },
        { what: 'A library card and books on loan', role: 'libraries' },
      ],
    },
    {
      title: 'Tell their district or borough council',
      text: ['There may be no council tax to pay on a home that is empty until probate is granted.'],
      slugs: ['council-tax-moving', 'council-tax-discount'],
      as: {
        'council-tax-moving': 'Tell the council about their council tax',
        'council-tax-discount': 'Ask for a discount, if you now live alone',
      },
    },
    {
      title: 'Arrange the funeral',
      slugs: ['cemeteries', 'funeral-expenses', 'public-health-funeral'],
    },
    {
      title: 'Deal with their money and belongings',
      slugs: ['probate', 'bereavement-support', 'redirect-post', 'tv-licence', 'bulky-waste'],
    },
    {
      title: 'Get help for yourself',
      text: ['You do not have to manage on your own, and it is never too late to ask.'],
      slugs: ['mental-health-help'],
    },
  ],
  baby: [
    {
      title: 'Before the birth',
      text: [
        'NHS dental care and prescriptions are free while you are pregnant, and for a year after the birth.',
      ],
      slugs: ['maternity-pay', 'healthy-start', 'find-dentist'],
    },
    {
      title: 'Register the birth',
      text: ['Register it within 42 days. You get a birth certificate at the appointment.'],
      slugs: ['register-birth', 'birth-certificate'],
    },
    {
      title: 'Claim what you can get',
      slugs: ['child-benefit', 'home-energy-help'],
    },
    {
      title: 'Get help with your baby',
      text: ['Ask early, whatever it is about: feeding, sleep, or how you are feeling yourself.'],
      slugs: ['health-visitor', 'register-with-gp', 'family-hubs', 'early-help-families'],
    },
    {
      title: 'Plan childcare',
      text: [
        'Places fill up early. If you work, some hours may be paid for once your child is nine months old.',
      ],
      slugs: ['find-childcare', 'free-childcare-hours'],
    },
    {
      title: 'When you have time',
      slugs: ['passport', 'library-membership', 'new-bin', 'make-a-will', 'naming-ceremony'],
    },
  ],
  moving: [
    {
      title: 'Before you move',
      text: ['If you move from one district or borough to another, tell both councils.'],
      slugs: ['council-tax-moving', 'redirect-post', 'local-land-charges', 'council-tax-band'],
    },
    {
      title: 'Find a school place',
      text: [
        'Ask as soon as you know your new address. Your child keeps their place until they have another.',
      ],
      slugs: ['in-year-school-place', 'school-place', 'school-transport', 'find-childcare'],
    },
    {
      title: 'Tell us your new address',
      text: [
        'Tell us if you get any of these from us. If you move to another council’s area, your care continues: we arrange this with your new council.',
      ],
      slugs: [],
      tell: [
        { what: 'Care that we arrange or pay for', role: 'adult-social-care' },
        { what: 'A Blue Badge', role: 'blue-badges' },
        { what: 'A free bus pass', role: 'passenger-transport' },
        { what: 'A library card', role: 'libraries' },
      ],
    },
    {
      title: 'Clear the old home',
      slugs: ['household-waste-site', 'bulky-waste', 'diy-waste', 'skip-permit'],
    },
    {
      title: 'In your first weeks',
      slugs: [
        'bin-collection-day',
        'new-bin',
        'register-to-vote',
        'register-with-gp',
        'find-dentist',
        'driving-licence',
        'tv-licence',
        'pay-council-tax',
        'parking-permit',
      ],
    },
  ],
  caring: [
    {
      title: 'Ask what help you can have',
      text: [
        'Any carer can ask, however much or little they do. It is about you, and nobody will judge how you care.',
      ],
      slugs: ['carers-assessment', 'young-carers'],
    },
    {
      title: 'Ask what help the person you look after can have',
      slugs: ['adult-social-care', 'daily-living-equipment', 'home-care', 'meals-at-home', 'personal-alarm'],
    },
    {
      title: 'Take a break',
      slugs: ['break-from-caring', 'day-centres', 'short-breaks-disabled-child'],
    },
    {
      title: 'Claim what you can get',
      slugs: [
        'carers-allowance',
        'attendance-allowance',
        'personal-independence-payment',
        'council-tax-discount',
        'blue-badge',
      ],
    },
    {
      title: 'Plan ahead',
      text: ['Make a power of attorney while the person can still decide. Later, only a court can.'],
      slugs: ['power-of-attorney', 'paying-for-care', 'care-homes'],
    },
  ],
}
