const LOOKS = /(\.|_)(read|listed|reviewed|shown)$/;
const DECISIONS = /\.(verified|rejected|waived|accepted|returned|decided|promoted|refused|granted)$/;

/** What an action of the audit log was to the person it concerns: a look, a decision, or another change. */
export function accessKind(action: string): 'looked' | 'decided' | 'changed' {
  if (LOOKS.test(action)) return 'looked';
  return DECISIONS.test(action) ? 'decided' : 'changed';
}
