/** So common in English that nobody looks for them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by can do does for from has have how if in into i is it its nor not of on or so than ' +
    'that the their them then there they this to too vs was what when which who why will with you your'
  ).split(' '),
)
