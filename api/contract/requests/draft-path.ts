/** Where a saved form is opened: with its key from the link in a message, or by typing in what is on paper. */
export const draftPath = (id?: string, key?: string): string =>
  `/continue${id ? `/${id}` : ''}${key ? `#${key}` : ''}`
