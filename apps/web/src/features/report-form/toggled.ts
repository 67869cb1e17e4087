/** The codes chosen after one more press: what stands alone drives the others out, and they it. */
export function toggled(chosen: readonly string[], code: string, exclusive: string | undefined): string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  return code === exclusive ? [code] : [...chosen.filter((other) => other !== exclusive), code];
}
