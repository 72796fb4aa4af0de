import type { Cells } from '#access/may.ts'
import {
  nothingForAppeals,
  nothingForFostering,
  type Permission,
  type Role,
} from '#contract/council/rights.ts'

const officer = ['see', 'standing', 'act', 'note', 'hear', 'insight', 'link', 'fee'] as const
const decider = [...officer, 'decide'] as const
const manager = [...decider, 'templates', 'looks'] as const
const auditor = ['looks', 'insight'] as const

/** A request of a service whose definition says that it is sensitive, and any other. */
export type Kind = 'open' | 'sensitive'

/**
 * What each role may do with requests, and in the department that has them. Nobody acts on, decides or notes what they
 * may not read. Who rings about it is heard all the same: their words are kept, and nothing is shown.
 */
export const cells: Cells<Role, Kind, Permission> = {
  viewer: { open: ['see', 'standing', 'insight'], sensitive: ['standing', 'insight'] },
  officer: { open: officer, sensitive: officer },
  decider: { open: decider, sensitive: decider },
  manager: { open: manager, sensitive: manager },
  /** The contact centre. */
  contact: {
    open: ['see', 'standing', 'note', 'hear', 'enter', 'link', 'fee'],
    sensitive: ['standing', 'hear', 'enter', 'link', 'fee'],
  },
  auditor: { open: auditor, sensitive: auditor },
  /** Of a school: it has a seat in admissions, and no request is its to see. */
  school: { open: [], sensitive: [] },
  people: { open: [], sensitive: [] },
  editor: { open: [], sensitive: [] },
  ...nothingForFostering(['open', 'sensitive']),
  ...nothingForAppeals(['open', 'sensitive']),
}
