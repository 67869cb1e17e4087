import { rmSync } from 'node:fs';

export default async function stopPostgres() {
  const running = globalThis.qaituTestCluster;
  if (!running) return;
  globalThis.qaituTestCluster = undefined;
  delete process.env.QAITU_TEST_SERVER_URL;
  await running.cluster.release();
  rmSync(running.dataDirectory, { recursive: true, force: true });
}
