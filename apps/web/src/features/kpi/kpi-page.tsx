export function KpiPage() {
  return null;
}
