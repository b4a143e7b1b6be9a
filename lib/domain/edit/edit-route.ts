/** Which matrix is to be edited: one that is stored, a copy of it, or one that begins from nothing. */
export type EditRoute =
  { readonly kind: 'edit' | 'copy'; readonly id: string } | { readonly kind: 'new' };

/** The part of an address after `#` that opens the editor. */
export const formatRoute = (route: EditRoute): string =>
  route.kind === 'new' ? '#matrix-new' : `#matrix-${route.kind}=${route.id}`;

/** What an address asks to be edited; null where it asks for none. */
export function parseRoute(hash: string): EditRoute | null {
  if (hash === '#matrix-new') return { kind: 'new' };
  const [, kind, id] = /^#matrix-(edit|copy)=([a-z0-9][a-z0-9-]{0,63})$/.exec(hash) ?? [];
  if (id === undefined) return null;
  return { kind: kind === 'copy' ? 'copy' : 'edit', id };
}
