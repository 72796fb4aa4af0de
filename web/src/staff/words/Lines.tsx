/** Text with its line breaks, as whoever wrote it left them. */
export function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their order
    <span key={at}>
      {at > 0 && <br />}
      <span>{line}</span>
    </span>
  ))
}
