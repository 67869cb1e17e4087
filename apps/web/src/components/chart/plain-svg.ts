/** `font: 700 11px Onest, sans-serif` and `font-size:11px;…` as attributes of their own. */
function attributesOf(style: string): string {
  const attributes = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const [property = '', value = ''] = declaration.split(/:(.*)/s).map((part) => part.trim());
    const [, weight, size, family] = /^(?:(\S+) )?([\d.]+px) (.+)$/.exec(value) ?? [];
    if (property === 'font' && size !== undefined && family !== undefined) {
      attributes.set('font-size', size).set('font-family', family);
      if (weight !== undefined) attributes.set('font-weight', weight);
    } else if (/^font-(?:size|family|weight|style)$/.test(property)) attributes.set(property, value);
  }
  return [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
}

/**
 * An SVG of the library as a plain file: without its notes for a page that would bring the picture to life, and with fonts as
 * attributes, since inline styles are refused wherever a content security policy is as strict as ours.
 */
export function plainSvg(svg: string): string {
  return svg
    .replaceAll(/<style[^>]*>[^]*?<\/style>/g, '')
    .replaceAll(/ (?:ecmeta_\w+|class)="[^"]*"/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_match, style: string) => attributesOf(style));
}
