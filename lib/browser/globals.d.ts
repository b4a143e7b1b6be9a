/** True in the end-to-end build only: shadow roots are open and the clock can be shifted. */
declare const __OPEN_SHADOW_ROOTS__: boolean;
/** What the popup says first: by language, a JSON object of texts by key. Put in by the build. */
declare const __FIRST_TEXTS__: Readonly<Record<string, string>>;
