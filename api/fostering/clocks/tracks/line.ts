/** The complaint, concern or allegation whose step a line of the plan is, by its id: `after.complaint.p1.x1.answer`. */
export const partOfTrack = (line: string): string | undefined => /^after\.([\w.]+\.x\d+)\./.exec(line)?.[1]
