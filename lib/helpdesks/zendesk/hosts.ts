/** Every account's agents work here. A Help Center may have a host of its own: the user grants that one. */
export const hosts: readonly string[] = ['https://*.zendesk.com/*'];
