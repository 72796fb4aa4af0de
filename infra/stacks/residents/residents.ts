import type { Stack } from 'aws-cdk-lib'
import type { Ground } from '../ground.ts'
import { Wing } from '../wing.ts'
import { addressesOf } from './addresses.ts'
import { anybodyOf } from './anybody.ts'
import { draftsOf } from './drafts.ts'
import { findOf } from './find.ts'
import { lookOf } from './look.ts'
import { type Messages, messagesOf } from './messages.ts'
import { pagesOf } from './pages.ts'
import { paymentsOf } from './payments.ts'
import { requestsOf } from './requests.ts'
import { updatesOf } from './updates.ts'

/** What residents meet, and the messages that reach them. */
export function residentsOf(root: Stack, ground: Ground): Messages {
  const wing = new Wing(root, 'ResidentsWing', 'Shire: what residents send, follow and are told')
  const messages = messagesOf(wing, ground)
  requestsOf(wing, ground)
  findOf(wing, ground, messages)
  draftsOf(wing, ground, messages)
  anybodyOf(wing, ground)
  pagesOf(wing, ground)
  updatesOf(wing, ground, messages)
  paymentsOf(wing, ground)
  addressesOf(wing, ground)
  lookOf(wing, ground)
  return messages
}
