/** What alone can differ where only the colours do. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];
