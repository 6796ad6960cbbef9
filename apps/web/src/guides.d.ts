/** A guide of docs/guides, as the build reads it. */
declare module '*.md' {
  export const id: string;
  export const title: string;
  export const about: string;
  export const html: string;
}
