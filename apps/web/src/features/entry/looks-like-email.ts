/** Whether a text may be an e-mail address; the server looks closer. */
export function looksLikeEmail(text: string): boolean {
  return /^\S+@\S+$/.test(text.trim());
}
