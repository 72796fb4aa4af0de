/** How residents call what district and borough councils do in a county of two tiers. */
const theirs =
  /\b(bins?|rubbish|recycling|refuse|fly.?tip\w*|litter|street clean\w*|graffiti|abandoned|council tax|benefits?|housing|homeless\w*|planning|licen[cs]\w*|dog (?:mess|foul\w*|poo)|pest|rats?|noise|parks?|car parks?|elections?|vot\w+)\b/i

/** Whether a search is for something that a district or borough council does. */
export const isDistrictMatter = (typed: string): boolean =>
  theirs.test(typed) && !/\b(grit|salt)\b/i.test(typed)
