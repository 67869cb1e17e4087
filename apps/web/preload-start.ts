import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Names in index.html the files with which the application starts, so that the browser asks for them beside the first script,
 * which loads them only after it has asked for what else the address needs.
 */
export function preloadStart(module: string): Plugin {
  return {
    name: 'qaitu-preload-start',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        // Without a bundle this is the development server, where nothing is far away.
        if (!bundle) return [];
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const importsOf = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]));
        const withImports = (file: string): string[] => [file, ...(importsOf.get(file) ?? []).flatMap(withImports)];
        const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
        if (!start) throw new Error(`No file of the build begins with ${module}.`);
        const known = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName }) => withImports(fileName)));
        return [...new Set(withImports(start.fileName))]
          .filter((file) => !known.has(file))
          .map((file): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          }));
      },
    },
  };
}
