import * as v from 'valibot';

/** Vendors that a customer marked, and those that were looked at last, by their matrix. */
export interface VendorMarks {
  readonly favourites: readonly string[];
  /** The latest first. */
  readonly recent: readonly string[];
}

/** Nothing marked, nothing looked at. */
export const noMarks: VendorMarks = { favourites: [], recent: [] };

const mostRecent = 8;
const mostFavourites = 200;
const ids = (most: number) =>
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(most));

/** Marks as they are stored. */
export const vendorMarksRecord: v.GenericSchema<unknown, VendorMarks> = v.strictObject({
  favourites: ids(mostFavourites),
  recent: ids(mostRecent),
});

/** `marks` after the vendor of matrix `id` was looked at. */
export const lookedAt = (marks: VendorMarks, id: string): VendorMarks => ({
  ...marks,
  recent: [id, ...marks.recent.filter((it) => it !== id)].slice(0, mostRecent),
});

/** `marks` with the vendor of matrix `id` marked, or not any more. */
export const marked = (marks: VendorMarks, id: string, isFavourite: boolean): VendorMarks => {
  const others = marks.favourites.filter((it) => it !== id);
  return {
    ...marks,
    favourites: isFavourite ? [...others, id].slice(-mostFavourites) : others,
  };
};

/** `items` with favourites first, then what was looked at last, each group in its own order. */
export function byMarks<Item extends { readonly id: string }>(
  items: readonly Item[],
  { favourites, recent }: VendorMarks,
): readonly Item[] {
  const place = ({ id }: Item): number => {
    if (favourites.includes(id)) return -1;
    const at = recent.indexOf(id);
    return at === -1 ? recent.length : at;
  };
  return [...items].sort((a, b) => place(a) - place(b));
}
