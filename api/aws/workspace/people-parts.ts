/** Partitions of the table: people, whose each account and each email address is, and the turn of whoever stops managing people. */
export const peopleParts = { person: 'person', subject: 'subject', email: 'email', turn: 'turn' } as const
