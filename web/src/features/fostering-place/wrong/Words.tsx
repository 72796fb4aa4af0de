/** What somebody wrote, with its lines as they wrote them. */
export const Words = ({ text }: { text: string }) => <span className="app-check__words">{text}</span>
