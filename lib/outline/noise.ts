import { attributeOf, type PageElement } from './page-element.ts';

const noiseRoles = new Set([
  'navigation',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'complementary',
  'menu',
  'menubar',
  'toolbar',
  'tooltip',
]);

/** Parts of class names and ids by which sites name what is not the page's content. */
const noiseWords = new Set([
  'ad',
  'ads',
  'advert',
  'advertisement',
  'breadcrumb',
  'breadcrumbs',
  'comment',
  'comments',
  'consent',
  'cookie',
  'cookies',
  'cookiebanner',
  'cookieconsent',
  'cta',
  'disqus',
  'foot',
  'footer',
  'gdpr',
  'intercom',
  'launcher',
  'leftmenu',
  'mainnav',
  'menu',
  'nav',
  'navbar',
  'navigation',
  'navmenu',
  'newsletter',
  'pager',
  'pagination',
  'popup',
  'promo',
  'promotion',
  'quicklinks',
  'recommended',
  'related',
  'share',
  'sharing',
  'sidebar',
  'sidenav',
  'skip',
  'social',
  'sponsor',
  'subnav',
  'subscribe',
  'ticker',
  'toc',
  'topbar',
  'topnav',
  'utility',
  'votes',
  'widget',
]);
/** The same written in two parts. */
const noisePairs = new Set([
  'left-menu',
  'main-nav',
  'side-bar',
  'side-menu',
  'side-nav',
  'top-bar',
  'top-nav',
  'quick-links',
  'chat-bubble',
  'chat-widget',
  'header-top',
  'table-of',
  'site-footer',
  'site-header',
]);

const wordsOf = (names: string): string[] =>
  names
    .slice(0, 400)
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

function isNamedAsNoise(names: string): boolean {
  if (names.trim() === '') return false;
  const words = wordsOf(names);
  return words.some(
    (word, at) => noiseWords.has(word) || noisePairs.has(`${word}-${words[at + 1] ?? ''}`),
  );
}

const isHidden = (element: PageElement): boolean =>
  element.node.getAttribute?.('hidden') != null ||
  attributeOf(element, 'aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style'));

/** Parts of names by which sites call what a click unfolds. */
const foldedWords =
  /accord|collaps|(?:^|[^a-z])(?:tab|pane|panel|faq|toggle|answer|disclosure|expand)/i;

/** Closed, and opened by a click of the reader: a panel of an accordion, a tab. */
function isFolded(element: PageElement): boolean {
  if (element.role === 'tabpanel' || element.role === 'region') return true;
  const names = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`;
  return foldedWords.test(names.slice(0, 400));
}

/** A menu in disguise: hardly anything in it but short links to other pages. */
const isMadeOfLinks = ({ text, linked, links }: PageElement): boolean =>
  links >= 5 && linked > text * 0.6 && linked < links * 60;

/**
 * True for what a page carries besides its content: menus, cookie bars, related articles, footers,
 * what is hidden and no click of the reader unfolds. Never for the page's main part, nor for what holds most of its text.
 */
export function isNoise(element: PageElement, pageText: number): boolean {
  const { kind, bare, parent } = element;
  if (!bare && isHidden(element) && !isFolded(element)) return true;
  if (kind.name === 'nav' || kind.name === 'dialog') return true;
  if (element.holdsMain || element.text > pageText * 0.4) return false;
  if (kind.name === 'footer') return true;
  if (kind.name === 'header') return !parent?.main;
  if (!bare && noiseRoles.has(element.role)) return true;
  if (element.tables > 0 && parent?.main) return false;
  if (
    !bare &&
    (isNamedAsNoise(attributeOf(element, 'class')) || isNamedAsNoise(attributeOf(element, 'id')))
  )
    return true;
  return kind.name !== 'a' && isMadeOfLinks(element);
}
