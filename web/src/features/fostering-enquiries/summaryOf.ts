/** What is wrong, by field, for the summary: of `form`, nothing leads anywhere; of `day`, to its first input. */
export const summaryOf = (wrong: Readonly<Record<string, string>>) =>
  Object.entries(wrong).map(([field, text]) => ({
    text,
    href: field === 'form' ? undefined : field === 'day' ? '#day-day' : `#${field}`,
  }))
