import type { Matrix } from '../domain/matrix/schema.ts';
import type { ImportView } from '../domain/view/views.ts';
import type { AddedProtocol } from './added-protocol.ts';
import type { FeedProtocol } from './feed-protocol.ts';
import type { NewsProtocol } from './news-protocol.ts';

/** Requests of our own pages about matrices, where they come from and what stands beside them. */
export interface MatrixProtocol extends AddedProtocol, FeedProtocol, NewsProtocol {
  'matrix.import': (it: { readonly matrix: unknown }) => ImportView;
  /** A matrix that an organisation set; null: it set none with this id. */
  'policy.matrix': (it: { readonly id: string }) => Matrix | null;
  'matrix.remove': (it: { readonly id: string }) => void;
}
