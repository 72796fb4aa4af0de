/** How many messages one address gets in so many hours, and why. Beyond that they are held back, or not made. */
export interface MessageLimit {
  readonly most: number
  readonly hours: number
  readonly because: string
}

/**
 * Every limit on messages to one address, which somebody else may have typed. Shire's own choice of 30 November 2026:
 * change it here when a log or an alarm shows that people who did nothing wrong meet it.
 */
export const messageLimits = {
  news: {
    most: 40,
    hours: 24,
    because:
      'Whoever reports most has about 20 open reports at once, and a department may finish all of them on one day.',
  },
  all: {
    most: 60,
    hours: 24,
    because: 'Leaves 20 links and codes that somebody waits for, when news alone has reached its limit.',
  },
  findLink: {
    most: 3,
    hours: 1,
    because: 'One link opens everything; the others are for those that got lost.',
  },
  alertLink: { most: 3, hours: 1, because: 'As for the link to all requests.' },
  savedForm: {
    most: 10,
    hours: 24,
    because: 'Several long forms in a day, each saved under another way once or twice.',
  },
  code: {
    most: 5,
    hours: 1,
    because: 'A code is good for 15 minutes; five are a try each and one to spare.',
  },
} as const satisfies Record<string, MessageLimit>
