/** A guide, as the build makes it from its Markdown (guide-pages.ts). */
declare module '*.md' {
  export const title: string;
  export const html: string;
}
