/** True in the end-to-end build only: shadow roots are open and the clock can be shifted. */
declare const __OPEN_SHADOW_ROOTS__: boolean;
/** What the popup says first, by language and key: put in by the build. */
declare const __FIRST_TEXTS__: Readonly<Record<string, Readonly<Record<string, string>>>>;
