/** What it means to send a document after the form. */
export const sendLater = 'Send them from your private page as soon as you can.'

export const filesErrors = (what: string) => ({
  missing: `Add ${what}, or say that you’ll send it later`,
  invalid: 'Add up to 5 photos or PDF files',
})
