import { expect, test } from 'vitest';
import { ownTexts } from '../../components/own-texts.ts';

const own = {
  en: '{ "now_title": "Contact now: $1", "popup_options": "Options" }',
  de: '{ "now_title": "Jetzt kontaktieren: $1" }',
  pt_BR: '{ "now_title": "Contate agora: $1" }',
};
const asked = (key: string, ...values: readonly (string | number)[]) => [key, ...values].join(' ');

test('a text is taken in the language, in it without its region, else in English', () => {
  expect(ownTexts(own, 'de', asked)('now_title', 'Ebene 1')).toBe('Jetzt kontaktieren: Ebene 1');
  expect(ownTexts(own, 'de-AT', asked)('now_title', 2)).toBe('Jetzt kontaktieren: 2');
  expect(ownTexts(own, 'pt-BR', asked)('now_title', '1')).toBe('Contate agora: 1');
  expect(ownTexts(own, 'ja', asked)('now_title', '1')).toBe('Contact now: 1');
});

test('what is not among them is asked for, and a value that looks like a place stays as it is', () => {
  expect(ownTexts(own, 'en-GB', asked)('matrix_all', 'a', 1)).toBe('matrix_all a 1');
  expect(ownTexts(own, 'de', asked)('popup_options')).toBe('popup_options');
  expect(ownTexts(own, 'en', asked)('now_title', '$2 $1')).toBe('Contact now: $2 $1');
  expect(ownTexts(own, 'en', asked)('now_title')).toBe('Contact now: ');
});

test('a value that ends in a full stop adds none to the sentence', () => {
  const texts = { de: JSON.stringify({ panel_in: 'In $1.' }) };
  expect(ownTexts(texts, 'de', asked)('panel_in', '5 Min.')).toBe('In 5 Min.');
});
