import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { StartupError } from '../startup-error.js';

export interface OperatingSystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Postgres refuses to run as root. For root this finds the system user `postgres`, and creates it where there is none; for
 * anybody else it returns undefined: the server then runs as that very user.
 *
 * @throws StartupError `embedded_postgres_failed` when the user can be neither found nor created
 */
export function findServerUser(): OperatingSystemUser | undefined {
  if (process.platform === 'win32' || userInfo().uid !== 0) return undefined;
  try {
    return lookUp();
  } catch {
    try {
      execFileSync(
        'useradd',
        ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
        {
          stdio: 'ignore',
        },
      );
      return lookUp();
    } catch (error) {
      throw new StartupError(
        'embedded_postgres_failed',
        'Postgres does not run as root, and a system user "postgres" could not be made. Start Qaitu as an ordinary user, or set DATABASE_URL.',
        { cause: error },
      );
    }
  }
}

function lookUp(): OperatingSystemUser {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  return { uid: id('-u'), gid: id('-g') };
}
