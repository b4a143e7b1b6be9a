// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { matricesForHost, searchMatrices } from '../../lib/domain/view/find-matrices.ts';
import { matrix } from './samples.ts';

const exotel = matrix({
  id: 'exotel',
  name: 'Exotel support',
  vendor: 'Exotel',
  domains: ['exotel.com'],
});
const cafe = matrix({ id: 'cafe', name: 'Équipe d’assistance', vendor: 'Café', domains: [] });
const all = [exotel, cafe];

describe('the matrix of a site', () => {
  test.each(['exotel.com', 'my.exotel.com', 'a.b.EXOTEL.com', 'exotel.com.'])(
    '%s is its vendor’s',
    (host) => {
      expect(matricesForHost(all, host)).toEqual([exotel]);
    },
  );
  test.each(['notexotel.com', 'exotel.com.evil.example', 'exotel.co', 'com', ''])(
    '%s is another’s',
    (host) => {
      expect(matricesForHost(all, host)).toEqual([]);
    },
  );
});

describe('a search', () => {
  test('finds by name and vendor, without case and accents, every word', () => {
    expect(searchMatrices(all, 'EQUIPE cafe')).toEqual([cafe]);
    expect(searchMatrices(all, 'exo support')).toEqual([exotel]);
    expect(searchMatrices(all, 'exotel cafe')).toEqual([]);
  });
  test('for nothing gives all', () => expect(searchMatrices(all, '  ')).toEqual(all));
});
