/**
 * The database or its surroundings cannot be used. The message is meant for the person at the terminal: what was found and
 * the way out of it.
 */
export class StartupError extends Error {
  constructor(
    readonly code:
      | 'data_directory_unwritable'
      | 'data_directory_unreachable'
      | 'data_directory_other_version'
      | 'embedded_postgres_missing'
      | 'embedded_postgres_failed'
      | 'database_unreachable'
      | 'database_too_old'
      | 'start_locked'
      | 'port_taken'
      | 'demonstration_in_production'
      | 'secret_key_wrong'
      | 'data_keys_missing',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
