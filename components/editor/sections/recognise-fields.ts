import type { FieldSpec } from '../form/field-spec.ts';

/** Kinds of request, by which tiers open; how a vendor and a category are recognised is ours. */
export const categoryFields: readonly FieldSpec[] = [
  {
    key: 'categories',
    kind: 'list',
    label: 'edit_categories',
    hint: 'edit_categories_hint',
    add: 'edit_categories_add',
    item: 'edit_categories_item',
    fields: [
      { key: 'id', kind: 'id', label: 'edit_id', hint: 'edit_id_part_hint' },
      { key: 'name', kind: 'line', label: 'edit_name' },
    ],
  },
];

/** What tells the vendor, apart from the policy. */
export const recogniseFields: readonly FieldSpec[] = [
  { key: 'domains', kind: 'lines', label: 'edit_domains', hint: 'edit_domains_hint' },
  { key: 'keywords', kind: 'lines', label: 'edit_vendor_keywords', hint: 'edit_lines_hint' },
];
