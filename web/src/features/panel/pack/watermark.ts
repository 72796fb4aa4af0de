/** What stands for a letter that means something in XML. */
const written: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * A picture to be repeated behind what is read: for whom it is shown, and when. It is no text, so it is neither spoken,
 * copied nor in the way of the words before it, and stays as it is when those grow.
 */
export function watermark(words: string): string {
  const text = words.replace(/[&<>]/g, (letter) => written[letter] ?? '')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="430" height="190"><text x="10" y="150" transform="rotate(-18 10 150)" font-family="sans-serif" font-size="16" fill="#0b0c0c" fill-opacity="0.09">${text}</text></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
