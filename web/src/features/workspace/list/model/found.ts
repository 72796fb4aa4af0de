/** How many requests are shown, and whether that is all: what has not been looked through is not counted. */
export function foundInWords(count: number, more: boolean): string {
  if (count === 0 && more) return 'Nothing was found so far. There are older requests to search.'
  if (count === 0)
    return 'Nothing was found. Whole words are found as they are written in a request, and very common ones, such as “road”, are not looked for. Try fewer or other words, or the whole reference.'
  if (more) return count === 1 ? 'The newest request is shown. There may be more.' : newest(count)
  return count === 1 ? '1 request was found.' : `${count} requests were found, the newest first.`
}

const newest = (count: number) => `The newest ${count} requests are shown. There may be more.`
