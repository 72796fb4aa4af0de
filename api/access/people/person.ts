import type { PersonEntry } from '#contract/workspace/people.ts'

/** Something that was done about somebody. `cause` names the sending of it, so that it is done once. */
export interface Happened extends PersonEntry {
  readonly cause: string
  /** Id of who did it. */
  readonly actor: string
}

/** Somebody who may sign in, or could. */
export interface Person {
  readonly id: string
  readonly email: string
  readonly name: string
  /** Groups that were given here. */
  readonly given: readonly string[]
  readonly removed: boolean
  /** The provider's ids of who it is, once they are known. */
  readonly subject?: string | undefined
  readonly username?: string | undefined
  /** The last time they signed in, and the groups that came along. */
  readonly signedIn?:
    | { readonly at: string; readonly groups: readonly string[]; readonly byCouncil: boolean }
    | undefined
  /** A link that was sent and not opened: what its key comes to, and until when it is good. */
  readonly invited?: { readonly hash: string; readonly until: string } | undefined
  readonly history: readonly Happened[]
}

/** One who is kept, with the number of the version that was read. */
export interface Kept {
  readonly person: Person
  readonly version: number
}

/** Where people are kept. Every write says on what it was made, and is refused where that has changed. */
export interface PeopleStore {
  all(): Promise<Person[]>
  get(id: string): Promise<Kept | undefined>
  /** `version`: as it was read; undefined: there was none. False: it is another by now. */
  put(person: Person, version: number | undefined): Promise<boolean>
  drop(id: string): Promise<void>
  idOfSubject(subject: string): Promise<string | undefined>
  bindSubject(subject: string, id: string): Promise<void>
  /** Takes an email address for this person; returns whose it is, which may be another's who had it before. */
  claimEmail(email: string, id: string): Promise<string>
  /**
   * Whoever takes from somebody that they manage people has to have the turn, so that two who take it from each other do not both
   * succeed. False: another has it. One that was never given back is free again after a while.
   */
  takeTurn(now: Date): Promise<boolean>
  endTurn(): Promise<void>
}

/** Whose person it is by their account; a person is named like their account where nobody had added them. */
export async function personOf(store: PeopleStore, subject: string): Promise<Kept | undefined> {
  return store.get((await store.idOfSubject(subject)) ?? subject)
}

const unique = (names: readonly string[]): string[] => [...new Set(names)]

/** All groups that somebody has now. Who was removed has none, whatever their account brings along. */
export const groupsOf = ({ removed, given, signedIn }: Person): string[] =>
  removed ? [] : unique([...(signedIn?.groups ?? []), ...given])
