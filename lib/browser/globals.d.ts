/** True in the end-to-end build only: shadow roots are open and the clock can be shifted. */
declare const __OPEN_SHADOW_ROOTS__: boolean;
