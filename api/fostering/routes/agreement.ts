import type { Sourced } from '#contract/fostering/clocks.ts'

interface Agreement extends Sourced {
  /** What we do, and what whoever fosters does, as they sign it. */
  readonly we: readonly string[]
  readonly you: readonly string[]
}

/** What a foster care agreement has to say. Its words are our own. */
export const agreement: Agreement = {
  source: 'Fostering Services (England) Regulations 2011, Schedule 5. Its text could not be opened.',
  sure: 'L',
  reviewed: null,
  we: [
    'We give you the support and training that you need, and a worker of your own.',
    'We review your approval at least once a year, and listen to you when we do.',
    'We agree with you in writing before a child comes to you, and tell you what you need to know about the child.',
    'We tell you how claims are met if something is damaged or somebody is hurt.',
    'You can complain to us, and write to us about our decisions. We tell you how.',
  ],
  you: [
    'You care for a child who comes to you as if they were one of your own family.',
    'You help the plans that are made for a child to work.',
    'You never smack or hit a child, or let anybody else do it.',
    'You keep what you are told about a child and their family to yourself.',
    'You keep to what was agreed for each child, and to our policies.',
    'You tell us how a child is getting on, and at once if something serious happens.',
    'You tell us in writing before you move or somebody joins your household. You tell us about anything else that may affect your fostering, and about any caution or conviction.',
    'You let us see your home, and see and speak with the child.',
    'You let a child move when we ask you to, because it is no longer right for them to stay.',
  ],
}
