import { Stack } from 'aws-cdk-lib'
import type { Department } from '../../constructs/department.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import { Wing } from '../wing.ts'
import { deliverOf } from './deliver.ts'
import { eventsOf } from './events.ts'
import { listsOf } from './lists.ts'
import { mergesOf } from './merges.ts'
import { peopleOf } from './people.ts'
import { retentionOf } from './retention.ts'
import { settingsOf } from './settings.ts'
import { workspaceOf } from './workspace.ts'

/** What works on requests: their events on the way to departments, and the workspace of staff. */
export function workOf(
  root: Stack,
  ground: Ground,
  departments: readonly Department[],
  messages: Messages,
): void {
  const wing = new Wing(root, 'WorkWing', 'Shire: events of requests, and the workspace of staff')
  // Whoever leaves the list has a subscription of their own before the list's gives up their events.
  for (const one of departments) wing.addStackDependency(Stack.of(one))
  eventsOf(wing, ground)
  mergesOf(wing, ground)
  retentionOf(wing, ground)
  deliverOf(wing, ground, departments)
  listsOf(wing, ground)
  workspaceOf(wing, ground)
  peopleOf(wing, ground, messages)
  settingsOf(wing, ground)
}
