/**
 * A value of which any part may be missing because the file got it wrong. Lists keep their places,
 * so that paths stay true; ids of broken entries stay known, so that one slip is told once.
 */
export type Loose<Value> = Value extends readonly (infer Item)[]
  ? readonly (Loose<Item> | undefined)[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Loose<Value[Key]> | undefined }
    : Value;
