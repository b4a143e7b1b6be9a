/** Every account's agents work here. A Help Center may have a host of its own; it is not read yet. */
export const hosts: readonly string[] = ['https://*.zendesk.com/*'];
