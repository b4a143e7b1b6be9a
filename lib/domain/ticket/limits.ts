// The longest texts that are kept of a ticket, in UTF-16 units. One by one: the page half needs two.

/** The first message. */
export const longestBody = 100_000;
/** A fact, such as a subject. */
export const longestText = 4000;
/** The value of a field, or a reason. */
export const longestSentence = 2000;
/** A name. */
export const longestName = 300;
