/** A value before and after: the former struck through, which is also said in the markup. */
export function ChangeArrow({ from, to }: { from: string; to: string }) {
  return (
    <>
      <del>{from}</del> → <ins style={{ textDecoration: 'none', fontWeight: 600 }}>{to}</ins>
    </>
  );
}
