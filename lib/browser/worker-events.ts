import browser, { type Permissions } from 'webextension-polyfill';
import { originOf } from '../domain/assignment/origin.ts';

/** Who sent a message, as the browser says. */
export type MessageSender = Parameters<
  Parameters<typeof browser.runtime.onMessage.addListener>[0]
>[1];

/** This extension: its id, and where its own pages live. */
export const self = () => ({ id: browser.runtime.id, home: browser.runtime.getURL('') });

/** The version that is installed. */
export const installedVersion = (): string => browser.runtime.getManifest().version;

const hostsOf = ({ origins = [] }: Permissions.Permissions): readonly string[] =>
  origins.flatMap((pattern) => originOf(pattern.replace(/\/\*$/, '/')) ?? []);

/** Listens for grants. To be called in the worker's first turn. */
export function onGrantsChanged(
  added: (hosts: readonly string[]) => void,
  removed: () => void,
): void {
  browser.permissions.onAdded.addListener((granted) => added(hostsOf(granted)));
  browser.permissions.onRemoved.addListener(() => removed());
}

/** Listens for the browser's start. To be called in the worker's first turn. */
export const onStartup = (started: () => void): void =>
  browser.runtime.onStartup.addListener(started);

/**
 * Listens for installation and update, ours and the browser's; `isFirst` only where we were just
 * installed. To be called in the first turn.
 */
export const onInstalled = (installed: (isFirst: boolean) => void): void =>
  browser.runtime.onInstalled.addListener(({ reason }) => installed(reason === 'install'));

/**
 * The one listener for messages of this context. It answers by `respond` and returns true: the form
 * that every browser and the polyfill understand alike.
 */
export function onRequest(
  answer: (message: unknown, sender: MessageSender, respond: (reply: unknown) => void) => true,
): void {
  browser.runtime.onMessage.addListener(answer);
}
